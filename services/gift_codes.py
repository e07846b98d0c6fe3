"""Lists of codes: uploaded, counted, taken back; the codes are told to nobody but their contact."""

from collections.abc import Sequence
from datetime import datetime

from db.uow import UnitOfWork
from feedback.changes import ChangeKind
from feedback.errors import InvalidInput, NotFound
from feedback.incentives import check_name
from feedback.views.extras import CodeList

LONGEST = 100


class GiftCodes:
    """One transaction a method."""

    def __init__(self, *, uow: UnitOfWork) -> None:
        self._uow = uow

    async def put(self, name: str, codes: Sequence[str], now: datetime) -> int:
        """Add codes to a list, each once; returns how many are new. InvalidInput."""
        check_name(name)
        given = list(dict.fromkeys(code.strip() for code in codes if code.strip()))
        if not given:
            raise InvalidInput("", "error-empty")
        if any(len(code) > LONGEST or not code.isprintable() for code in given):
            raise InvalidInput("", "error-code", limit=LONGEST)
        async with self._uow.write() as tx:
            before, _ = await tx.gift_codes.size(name)
            added = await tx.gift_codes.put(name, given, now)
            state = {"codes": before} if before else None
            if added:
                await tx.changes.record(
                    ChangeKind.INCENTIVE, name, now, before=state, after={"codes": before + added}
                )
            return added

    async def lists(self) -> list[CodeList]:
        """Every list with how much is left of it."""
        async with self._uow.read() as tx:
            return [
                CodeList(name=name, codes=codes, left=left)
                for name, codes, left in await tx.gift_codes.lists()
            ]

    async def remove(self, name: str, now: datetime) -> int:
        """Take back what nobody got or was promised; returns how many. NotFound."""
        async with self._uow.write() as tx:
            before, _ = await tx.gift_codes.size(name)
            if not before:
                raise NotFound("error-codes-unknown", name=name)
            gone = await tx.gift_codes.remove(name)
            left = {"codes": before - gone} if before > gone else None
            await tx.changes.record(ChangeKind.INCENTIVE, name, now, before={"codes": before}, after=left)
            return gone
