"""What staff are to be sent about a case: rows in the queue, written with their cause."""

from datetime import datetime, timedelta
from typing import Any

from db.uow import Transaction, rows
from feedback.case import LIVE
from feedback.delivery import Kind, State
from feedback.views.desk import Place
from services.case_routes import want_topic, way_of
from services.clock_keeping import ClockKeeping
from services.staff_troubles import is_lost

# Seconds on the wall between two edits of one card, and between two edits of the live summary.
CARD_PACE = 5.0
SUMMARY_PACE = 3.0


class CaseCards:
    """Queues cards, their edits and lines, and the live summaries, each for the chat its route leads to."""

    def __init__(self, staff_chat_id: int | None, speed: float, clocks: ClockKeeping) -> None:
        self._staff_chat_id = staff_chat_id
        self._speed = speed
        self._clocks = clocks

    async def chat(self, tx: Transaction) -> int | None:
        """The staff chat itself, where cards go that no route fits; None: it is not set up."""
        return await tx.staff.current(self._staff_chat_id) if self._staff_chat_id else None

    async def place_of(self, tx: Transaction, case: rows.Case) -> int | None:
        """The chat in which staff see the case; None: nowhere yet."""
        shown_in, home = case.chat_id or case.folded_in, await self.chat(tx)
        if shown_in is not None and (home is None or not await is_lost(tx, shown_in)):
            return await tx.staff.current(shown_in)
        way = await way_of(tx, case, home)
        return way.chat_id if way else None

    async def card(self, tx: Transaction, case: rows.Case, cause: str, now: datetime, **details: Any) -> None:
        """Queue a card, and first the topic it goes to, unless one is on its way."""
        await self._clocks.keep(tx, case, now)
        way = await way_of(tx, case, await self.chat(tx))
        if way is None or await tx.deliveries.waiting_for_case(case.id, Kind.CARD) is not None:
            return
        await want_topic(tx, case, way.chat_id, now)
        await tx.deliveries.queue(
            Kind.CARD,
            now=now,
            cause=f"card:{case.id}:{cause}",
            chat_id=way.chat_id,
            case_id=case.id,
            details=details,
        )

    async def edit(self, tx: Transaction, case: rows.Case, now: datetime, *, listed: bool = True) -> None:
        """Show the case's present state: on its card, or in the live summary while it is folded.

        `listed` False: nothing has changed that its line in the summary says.
        """
        await self._clocks.keep(tx, case, now)
        if case.folded and listed:
            await self.summary(tx, now, case.folded_in)
        card = await tx.deliveries.waiting_for_case(case.id, Kind.CARD)
        # A card still in the queue will show it anyway.
        if card.state == State.PENDING if card else case.card_message_id is None:
            return
        if await tx.deliveries.pending_for_case(case.id, Kind.CARD_EDIT) is None:
            last = await tx.deliveries.last_sent(case.id, Kind.CARD_EDIT)
            due_at = max(now, last + self._wall(CARD_PACE)) if last else now
            chat_id = case.chat_id or (card.chat_id if card else None)
            await tx.deliveries.queue(
                Kind.CARD_EDIT, now=now, due_at=due_at, chat_id=chat_id, case_id=case.id
            )

    async def edit_all(self, tx: Transaction, case: rows.Case, now: datetime) -> None:
        """Bring every card of the case's customer that somebody works on up to date."""
        for other in await tx.cases.of_contact(case.contact_id):
            if other.state in LIVE or other.id == case.id:
                await self.edit(tx, other, now, listed=False)

    async def placed(self, tx: Transaction, case: rows.Case, place: Place, now: datetime) -> None:
        """The card stands here: the case leaves the live summary, and no other card is on its way."""
        listed_in, case.folded, case.folded_in = case.folded_in, False, None
        case.chat_id, case.card_message_id, case.thread_id = place.chat_id, place.message_id, place.thread_id
        if case.shown_at is None:
            case.shown_at = now
            await tx.cases.record(case.id, "shown", now)
        await tx.staff.keep_message(case.id, place.chat_id, place.message_id, "card")
        await tx.deliveries.cancel_for_case(case.id, Kind.CARD)
        await self.summary(tx, now, listed_in)

    async def seen(self, tx: Transaction, case: rows.Case, tapped: Place, now: datetime) -> None:
        """A tap proves where a card stands: the first one is the card, any other becomes a pointer."""
        if case.card_message_id is None:
            await self.placed(tx, case, tapped, now)
        elif (case.chat_id, case.card_message_id) != (tapped.chat_id, tapped.message_id):
            await self.pointer(tx, case, tapped.chat_id, tapped.message_id, now)

    async def pointer(
        self, tx: Transaction, case: rows.Case, chat_id: int, copy_id: int, now: datetime
    ) -> None:
        """Turn a second copy of the card into a pointer to the first."""
        await tx.staff.keep_message(case.id, chat_id, copy_id, "card")
        # Without case_id: it must not be taken for an edit of the card itself.
        await tx.deliveries.queue(
            Kind.CARD_EDIT,
            now=now,
            cause=f"copy:{case.id}:{chat_id}:{copy_id}",
            chat_id=chat_id,
            details={"copy": copy_id, "case": case.id},
        )

    async def blanked(self, tx: Transaction, case: rows.Case, place: Place, now: datetime) -> None:
        """Turn a card that came after /forget into a placeholder."""
        await tx.deliveries.queue(
            Kind.FORGET,
            now=now,
            cause=f"forget:{place.chat_id}:{place.message_id}",
            chat_id=place.chat_id,
            case_id=case.id,
            details={"message_id": place.message_id, "what": "card"},
        )

    async def moved(self, tx: Transaction, chat_id: int, old: int, now: datetime) -> None:
        """The live summary is a newer message now: the old one says so."""
        await tx.deliveries.queue(
            Kind.CARD_EDIT,
            now=now,
            cause=f"moved:{chat_id}:{old}",
            chat_id=chat_id,
            details={"moved": old},
        )

    async def line(self, tx: Transaction, case: rows.Case, line: str, cause: str, now: datetime) -> None:
        """Post one line under the card, which notifies; without a card there is nothing to reply to."""
        if case.card_message_id is None:
            return
        await tx.deliveries.queue(
            Kind.CARD_LINE,
            now=now,
            cause=f"line:{case.id}:{cause}",
            chat_id=case.chat_id,
            case_id=case.id,
            details={"line": line},
        )

    async def summary(self, tx: Transaction, now: datetime, listed_in: int | None) -> None:
        """Make sure that exactly one refresh of this chat's live summary is on its way."""
        if listed_in is None:
            return
        chat_id = await tx.staff.current(listed_in)
        chat = await tx.staff.lock(chat_id)
        if await tx.deliveries.pending_in_chat(chat_id, Kind.SUMMARY) is not None:
            return
        last = chat.summary_edited_at
        due_at = max(now, last + self._wall(SUMMARY_PACE)) if last else now
        await tx.deliveries.queue(Kind.SUMMARY, now=now, due_at=due_at, chat_id=chat_id)

    def _wall(self, seconds: float) -> timedelta:
        return timedelta(seconds=seconds * self._speed)
