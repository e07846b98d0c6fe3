"""A routed chat that can't be reached: what it showed, and what waits for it, goes to the staff chat."""

from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback.delivery import Kind
from services.case_cards import CaseCards
from services.staff_troubles import is_lost

BATCH = 50


class Rehoming:
    """One transaction a lost chat and batch; while the staff chat is lost too everything waits."""

    def __init__(self, *, uow: UnitOfWork, cards: CaseCards) -> None:
        self._uow = uow
        self._cards = cards

    async def move(self, now: datetime) -> int:
        """Give every live case and waiting turn of a lost chat a new place; returns how many cases."""
        async with self._uow.read() as tx:
            home = await self._cards.chat(tx)
            if home is None or await is_lost(tx, home):
                return 0
            lost = [chat for chat in await tx.routes.chats() if chat != home and await is_lost(tx, chat)]
        return sum([await self._leave(chat, home, now) for chat in lost])

    async def _leave(self, chat_id: int, home: int, now: datetime) -> int:
        async with self._uow.write() as tx:
            # Cases before what is queued about them, in one order everywhere.
            found = await tx.routes.cases_in(chat_id, BATCH)
            cases = [await tx.cases.locked(case_id) for case_id in found]
            await tx.routes.leave(chat_id, home, now)
            for case in cases:
                await self._show(tx, case, chat_id, now)
            return len(cases)

    async def _show(self, tx: Transaction, case: rows.Case, chat_id: int, now: datetime) -> None:
        if case.chat_id == chat_id:
            case.chat_id = case.thread_id = case.card_message_id = None
        if case.folded_in == chat_id:
            case.folded, case.folded_in = False, None
        await tx.flush()
        # What the customer said last stands under a card, not under a line of the live summary.
        talk = await tx.deliveries.pending_for_case(case.id, Kind.RELAY)
        asked = {"asked": True} if talk else {}
        await self._cards.card(tx, case, f"rehomed:{chat_id}:{now.timestamp()}", now, **asked)
