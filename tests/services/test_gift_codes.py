"""A code is never given twice, whoever else takes one at the same moment."""

import asyncio
from datetime import UTC, datetime

from sqlalchemy import select

from db.uow import rows
from services.gift_codes import GiftCodes
from services.owing import code_for
from tests.services.conftest import Desk

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


async def test_many_take_codes_at_once_and_nobody_gets_anothers(desk: Desk) -> None:
    await GiftCodes(uow=desk.uow).put("coffee", [f"C-{number}" for number in range(8)], NOW)
    async with desk.uow.write() as tx:
        people = [(await tx.contacts.add(rows.Contact(tags=[], created_at=NOW))).id for _ in range(12)]

    async def take(contact_id: int) -> str | None:
        async with desk.uow.write() as tx:
            await tx.contacts.locked(contact_id)
            code = await code_for(tx, "coffee", contact_id)
            return code.code if code else None

    # Each asks twice: the second time it is the same code.
    got = await asyncio.gather(*(take(each) for each in people * 2))
    by_person = dict(zip(people * 2, got, strict=True))
    given = [code for code in by_person.values() if code]
    assert len(given) == len(set(given)) == 8
    async with desk.uow.read() as tx:
        owners = (await tx.session.scalars(select(rows.GiftCode.contact_id))).all()
    assert len(set(owners)) == 8
    assert await GiftCodes(uow=desk.uow).remove("coffee", NOW) == 0
