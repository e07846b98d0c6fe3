"""The key that signs buttons and links."""

import secrets

from db.uow import UnitOfWork
from feedback.signing import Signer

NAME = "secret_key"


async def make_signer(uow: UnitOfWork, configured: str) -> Signer:
    """Sign with the configured key, else with one made once and kept; earlier keys stay good for reading."""
    async with uow.write() as tx:
        if configured:
            earlier = await tx.store.find(NAME)
            kept = [earlier.value] if earlier else []
        else:
            kept = [await tx.store.put_once(NAME, secrets.token_urlsafe(32))]
    keys = [key for key in (configured, *kept) if key]
    return Signer([key.encode() for key in dict.fromkeys(keys)])
