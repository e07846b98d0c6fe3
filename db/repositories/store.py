"""Small values the bot keeps for itself."""

from sqlalchemy import select

from db.repositories.base import Repository
from db.tables import Stored


class Store(Repository[Stored]):
    """Key and value, both text."""

    row = Stored

    async def put(self, key: str, value: str) -> None:
        """Keep the value under the key."""
        await self._session.merge(Stored(key=key, value=value))

    async def put_once(self, key: str, value: str) -> str:
        """Keep the value unless another process was first; return the one that is kept."""
        await self.add_once(key=key, value=value)
        return (await self.get(key)).value

    async def under(self, prefix: str) -> list[str]:
        """Every value whose key begins with the prefix, by key."""
        query = select(Stored).where(Stored.key.startswith(prefix, autoescape=True))
        return [row.value for row in await self._all(query.order_by(Stored.key))]
