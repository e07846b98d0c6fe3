"""Alembic's own entry; the connection is handed in by db.migrate, never read from a file."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from db.tables import Base
from db.tables.base import Json
from db.types import Id, UtcDateTime


def _render(kind: str, value: Any, _context: AutogenContext) -> str | Literal[False]:
    # Our own column types are written as what they are, so that old migrations keep their meaning.
    if kind != "type":
        return False
    if isinstance(value, UtcDateTime):
        return "db.types.UtcDateTime()"
    if value is Json:
        return 'sa.JSON().with_variant(postgresql.JSONB(), "postgresql")'
    return "db.types.Id" if value is Id else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    compare_type=True,
    render_as_batch=True,
    render_item=_render,
    # SQLite can roll back DDL too, once the driver's own transactions are out of the way (db.engine).
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
