"""The key that signs buttons and links."""

import hashlib
import secrets

from db.uow import UnitOfWork
from feedback.signing import Signer

# Where the key made for an empty SECRET_KEY is kept; with a print of theirs after it, those that were set.
NAME = "secret_key"


async def make_signer(uow: UnitOfWork, configured: str) -> Signer:
    """Sign with the configured key, else with one made once and kept; earlier keys stay good for reading."""
    async with uow.write() as tx:
        if configured:
            await tx.store.put_once(f"{NAME}:{_print(configured)}", configured)
        else:
            configured = await tx.store.put_once(NAME, secrets.token_urlsafe(32))
        kept = await tx.store.under(NAME)
    return Signer([key.encode() for key in dict.fromkeys((configured, *kept))])


def _print(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:16]
