"""Buttons and links outlive the key that signed them."""

from collections.abc import AsyncIterator

import pytest

from bot.secret_key import make_signer
from db.engine import make_engine
from db.uow import UnitOfWork


@pytest.fixture
async def uow(database_url: str) -> AsyncIterator[UnitOfWork]:
    engine = make_engine(database_url)
    yield UnitOfWork(engine)
    await engine.dispose()


@pytest.mark.parametrize(
    ("before", "after"), [("", "a-key-of-ours"), ("a-key-of-ours", "another"), ("a-key-of-ours", "")]
)
async def test_what_an_earlier_key_signed_stays_good(uow: UnitOfWork, before: str, after: str) -> None:
    old = (await make_signer(uow, before)).pack_callback("take", 7)
    await make_signer(uow, "one in between")
    signer = await make_signer(uow, after)
    assert signer.unpack_callback(old).id == 7
    assert signer.pack_callback("take", 7) != old


async def test_without_a_configured_key_one_is_made_and_kept(uow: UnitOfWork) -> None:
    first, second = await make_signer(uow, ""), await make_signer(uow, "")
    assert first.pack_callback("take", 7) == second.pack_callback("take", 7)
