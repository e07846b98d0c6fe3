"""Bearer keys of the REST API."""

from sqlalchemy import select

from db.repositories.base import Repository
from db.tables import ApiKey


class ApiKeys(Repository[ApiKey]):
    """Bearer keys of the REST API."""

    row = ApiKey

    async def by_hash(self, hash_: str) -> ApiKey | None:
        """Return the key with this SHA-256, revoked or not."""
        return await self._one(select(ApiKey).filter_by(hash=hash_))

    async def by_name(self, name: str) -> ApiKey | None:
        """Return the key of this name."""
        return await self._one(select(ApiKey).filter_by(name=name))

    async def all(self) -> list[ApiKey]:
        """Return every key, oldest first."""
        return await self._all(select(ApiKey).order_by(ApiKey.id))
