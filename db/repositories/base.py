"""What every repository can do. None of them ever commits."""

from collections.abc import Collection
from typing import Any, Generic, TypeVar

from sqlalchemy import Select, inspect, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables import Base
from feedback.errors import NotFound

Row = TypeVar("Row", bound=Base)
# Nobody else changes the row, but new rows may refer to it: FOR UPDATE would forbid that, and two units that
# hold a row each and refer to the other's would wait for each other.
HELD = {"key_share": True}


class Repository(Generic[Row]):
    """Rows of one table inside the current unit of work."""

    row: type[Row]

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def find(self, key: Any) -> Row | None:
        """Return the row with this primary key, if there is one."""
        row = await self._session.get(self.row, key)
        # A session forgets what nobody else holds, and would ask for it again.
        self._session.info["held"].add(row)
        return row

    async def get(self, key: Any) -> Row:
        """Return the row with this primary key; raise NotFound."""
        row = await self.find(key)
        if row is None:
            raise NotFound("error-not-found", what=self.row.__tablename__, key=str(key))
        return row

    async def many(self, keys: Collection[Any]) -> list[Row]:
        """Return the rows with these primary keys, in no order."""
        if not keys:
            return []
        return await self._all(select(self.row).where(inspect(self.row).primary_key[0].in_(keys)))

    async def locked(self, key: Any) -> Row:
        """Return the row as it is now; on PostgreSQL nobody else changes it until this unit ends."""
        row = await self._session.get(self.row, key, with_for_update=HELD, populate_existing=True)
        if row is None:
            raise NotFound("error-not-found", what=self.row.__tablename__, key=str(key))
        return row

    async def add(self, row: Row) -> Row:
        """Insert the row and learn its number."""
        self._session.add(row)
        await self._session.flush()
        return row

    async def add_once(self, **values: Any) -> Row | None:
        """Insert unless a UNIQUE constraint says it is there already (None then)."""
        insert = postgresql.insert if self.on_postgresql else sqlite.insert
        statement = insert(self.row).values(**values).on_conflict_do_nothing().returning(self.row)
        rows = await self._session.scalars(statement)
        return rows.one_or_none()

    async def delete(self, row: Row) -> None:
        """Remove the row."""
        await self._session.delete(row)
        await self._session.flush()

    async def _one(self, query: Select[Row]) -> Row | None:
        return (await self._session.scalars(query.limit(1))).first()

    async def _all(self, query: Select[Row]) -> list[Row]:
        return list(await self._session.scalars(query))

    @property
    def on_postgresql(self) -> bool:
        """True where queue reads may lock rows and skip locked ones."""
        return self._session.get_bind().dialect.name == "postgresql"
