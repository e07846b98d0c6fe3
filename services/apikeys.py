"""Bearer keys of the REST API: shown once, kept as a hash."""

import hashlib
import hmac
import secrets
from datetime import datetime

from db.uow import UnitOfWork
from feedback.errors import Conflict, InvalidInput, NotFound
from feedback.views.apikey import ApiKeyView

# Lets people and secret scanners recognise a key.
MARK = "otk_"
PREFIX = len(MARK) + 4
LONGEST_NAME = 64


class ApiKeys:
    """Who may call the REST API."""

    def __init__(self, *, uow: UnitOfWork) -> None:
        self._uow = uow

    async def create(self, name: str, now: datetime) -> str:
        """Make a key; this is the only time it can be read."""
        if not 0 < len(name.strip()) <= LONGEST_NAME:
            raise InvalidInput("name", "error-length", limit=LONGEST_NAME)
        key = MARK + secrets.token_urlsafe(32)
        async with self._uow.write() as tx:
            made = await tx.apikeys.add_once(
                name=name.strip(), prefix=key[:PREFIX], hash=_hash(key), created_at=now
            )
        if made is None:
            raise Conflict("error-key-exists", name=name)
        return key

    async def all(self) -> tuple[ApiKeyView, ...]:
        """Every key, revoked ones too, oldest first."""
        async with self._uow.read() as tx:
            return tuple(
                ApiKeyView(
                    name=row.name, prefix=row.prefix, created_at=row.created_at, revoked_at=row.revoked_at
                )
                for row in await tx.apikeys.all()
            )

    async def revoke(self, name: str, now: datetime) -> None:
        """Refuse the key from now on; revoking twice changes nothing."""
        async with self._uow.write() as tx:
            row = await tx.apikeys.by_name(name)
            if row is None:
                raise NotFound("error-key-unknown", name=name)
            row.revoked_at = row.revoked_at or now

    async def accepts(self, key: str) -> bool:
        """Whether the key is one of ours and not revoked."""
        hash_ = _hash(key)
        async with self._uow.read() as tx:
            row = await tx.apikeys.by_hash(hash_)
        return row is not None and hmac.compare_digest(row.hash, hash_) and row.revoked_at is None


def _hash(key: str) -> str:
    # A key is 256 random bits: nothing a slow hash could protect better.
    return hashlib.sha256(key.encode()).hexdigest()
