"""Bearer keys of the REST API: shown once, kept as a hash."""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime

from db.uow import UnitOfWork
from feedback.access import Scope
from feedback.changes import ChangeKind
from feedback.errors import Conflict, InvalidInput, NotFound
from feedback.views.apikey import ApiKeyView, Caller

# Lets people and secret scanners recognise a key.
MARK = "otk_"
PREFIX = len(MARK) + 4
LONGEST_NAME = 64
# Calls a minute.
USUAL, MOST = 600, 60_000


class ApiKeys:
    """Who may call the REST API."""

    def __init__(self, *, uow: UnitOfWork) -> None:
        self._uow = uow

    async def create(
        self,
        name: str,
        now: datetime,
        *,
        scopes: Sequence[Scope] = (Scope.ALL,),
        per_minute: int = USUAL,
    ) -> str:
        """Make a key; this is the only time it can be read. InvalidInput, or Conflict for a name twice."""
        _check(name, per_minute)
        key = MARK + secrets.token_urlsafe(32)
        async with self._uow.write() as tx:
            made = await tx.apikeys.add_once(
                name=name.strip(),
                prefix=key[:PREFIX],
                hash=_hash(key),
                scopes=sorted(set(scopes)),
                per_minute=per_minute,
                created_at=now,
            )
            if made is not None:
                may = {"scopes": list(made.scopes), "per_minute": per_minute}
                await tx.changes.record(ChangeKind.KEY, made.name, now, after=may)
        if made is None:
            raise Conflict("error-key-exists", name=name)
        return key

    async def all(self) -> tuple[ApiKeyView, ...]:
        """Every key, revoked ones too, oldest first."""
        async with self._uow.read() as tx:
            return tuple(
                ApiKeyView(
                    name=row.name,
                    prefix=row.prefix,
                    scopes=tuple(row.scopes),
                    per_minute=row.per_minute,
                    created_at=row.created_at,
                    revoked_at=row.revoked_at,
                )
                for row in await tx.apikeys.all()
            )

    async def revoke(self, name: str, now: datetime) -> None:
        """Refuse the key from now on; revoking twice changes nothing."""
        async with self._uow.write() as tx:
            row = await tx.apikeys.by_name(name)
            if row is None:
                raise NotFound("error-key-unknown", name=name)
            if row.revoked_at is None:
                row.revoked_at = now
                await tx.changes.record(ChangeKind.KEY, name, now, before={"prefix": row.prefix})

    async def caller(self, key: str) -> Caller | None:
        """Whose key this is; None when it is none of ours, or revoked."""
        hash_ = _hash(key)
        async with self._uow.read() as tx:
            row = await tx.apikeys.by_hash(hash_)
        if row is None or not hmac.compare_digest(row.hash, hash_) or row.revoked_at is not None:
            return None
        return Caller(key_id=row.id, name=row.name, scopes=tuple(row.scopes), per_minute=row.per_minute)


def _check(name: str, per_minute: int) -> None:
    if not 0 < len(name.strip()) <= LONGEST_NAME:
        raise InvalidInput("name", "error-length", limit=LONGEST_NAME)
    if per_minute < 1:
        raise InvalidInput("per_minute", "error-greater-than-equal", limit=1)
    if per_minute > MOST:
        raise InvalidInput("per_minute", "error-less-than-equal", limit=MOST)


def _hash(key: str) -> str:
    # A key is 256 random bits: nothing a slow hash could protect better.
    return hashlib.sha256(key.encode()).hexdigest()
