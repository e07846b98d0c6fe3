"""Cases as agents work on them: their cards, Take, Resolve and the live summary."""

from datetime import datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback.case import LIVE, CaseState
from feedback.delivery import Delivery, Kind
from feedback.views.desk import PAGE, Agent, CardSheet, Place, SummarySheet, Taking, Took
from services.case_cards import CaseCards
from services.case_routes import missing_topic, thread_of
from services.case_views import card_view, folded_lines
from services.message_states import case_handled

# So many newer messages of the bot's, and nobody sees the live summary any more.
SCROLLED = 12
# As many cases have a key in the live summary.
# How many cases without a card are sent one after the staff chat was set up.
CATCH_UP = 50


class Cases:
    """One transaction a method; nothing here talks to Telegram."""

    def __init__(
        self, *, uow: UnitOfWork, cards: CaseCards, default_language: str, default_timezone: str
    ) -> None:
        self._uow = uow
        self._cards = cards
        self._default_language = default_language
        self._zone = ZoneInfo(default_timezone)

    async def card(self, delivery: Delivery) -> CardSheet | None:
        """The card a delivery is about, as it is now; None when there is nothing to send or to edit."""
        async with self._uow.read() as tx:
            case = await tx.cases.find(delivery.case_id)
            if case is None or (delivery.kind is Kind.CARD and case.state not in LIVE):
                return None
            chat = await tx.staff.find(delivery.chat_id)
            language = chat.language if chat and chat.language else self._default_language
            return CardSheet(
                view=await card_view(tx, case, language, self._zone),
                chat_id=delivery.chat_id,
                thread_id=await thread_of(tx, case, delivery.chat_id),
                message_id=case.card_message_id if case.chat_id == delivery.chat_id else None,
            )

    async def missing_topic(self, delivery: Delivery) -> str | None:
        """The route whose topic is to be made; None when it is there."""
        async with self._uow.read() as tx:
            return await missing_topic(tx, await tx.cases.get(delivery.case_id), delivery.chat_id)

    async def standing(self, delivery: Delivery) -> Place | None:
        """Where the card stands; None while there is none in this chat."""
        async with self._uow.read() as tx:
            case = await tx.cases.get(delivery.case_id)
            if case.card_message_id is None or case.chat_id != delivery.chat_id:
                return None
            return Place(chat_id=delivery.chat_id, message_id=case.card_message_id, thread_id=case.thread_id)

    async def summary(self, delivery: Delivery) -> SummarySheet | None:
        """The live summary as it is now; the delivery remembers which cases it shows."""
        async with self._uow.write() as tx:
            chat = await tx.staff.chat(delivery.chat_id)
            lines = await folded_lines(tx, delivery.chat_id)
            standing = chat.summary_message_id
            if not lines and standing is None:
                return None
            newest = await tx.staff.newest_message(delivery.chat_id)
            scrolled = bool(standing and lines and newest - standing > SCROLLED)
            start = chat.summary_start if chat.summary_start < len(lines) else 0
            row = await tx.deliveries.get(delivery.id)
            row.details = {
                "cases": [line.id for line in lines[start : start + PAGE]],
                "message_id": 0 if scrolled else standing or 0,
            }
            return SummarySheet(
                lines=lines,
                language=chat.language or self._default_language,
                message_id=None if scrolled else standing,
                start=start,
            )

    async def turn_page(self, chat_id: int, start: int, now: datetime) -> None:
        """Another part of the live summary is to be seen."""
        async with self._uow.write() as tx:
            (await tx.staff.chat(chat_id)).summary_start = start
            await self._cards.summary(tx, now, chat_id)

    async def take(self, case_id: int, agent: Agent, tapped: Place, now: datetime) -> Took:
        """Give the case to the agent unless somebody was quicker; NotFound for a case that is gone."""
        async with self._uow.write() as tx:
            case = await tx.cases.take(case_id, agent.id, agent.name, now)
            if case is None:
                return await self._too_late(tx, await tx.cases.get(case_id), agent, tapped, now)
            await tx.cases.record(case.id, "taken", now, actor_id=agent.id, actor_name=agent.name)
            await case_handled(tx, case, agent.name, now)
            await self._cards.seen(tx, case, tapped, now)
            await self._cards.edit(tx, case, now)
            return Took(outcome=Taking.YOURS, owner=agent.name)

    async def open(self, case_id: int, now: datetime) -> Took:
        """Send the card of a case that stands in the live summary."""
        async with self._uow.write() as tx:
            case = await tx.cases.get(case_id)
            if case.state not in LIVE:
                await self._cards.summary(tx, now, case.folded_in)
                return Took(outcome=Taking.CLOSED, owner=case.resolved_by)
            if case.card_message_id is None:
                await self._cards.card(tx, case, f"opened:{now.timestamp()}", now, asked=True)
            return Took(outcome=Taking.YOURS, owner=case.owner_name)

    async def show_unshown(self, now: datetime) -> None:
        """Queue what shows cases nobody can see: they came while no staff chat was set up, for example."""
        async with self._uow.write() as tx:
            for case in await tx.cases.unshown(CATCH_UP):
                if case.folded:
                    await self._cards.summary(tx, now, case.folded_in)
                else:
                    await self._cards.card(tx, case, f"unshown:{now.timestamp()}", now)

    async def _too_late(
        self, tx: Transaction, case: rows.Case, agent: Agent, tapped: Place, now: datetime
    ) -> Took:
        await self._cards.seen(tx, case, tapped, now)
        if case.state != CaseState.TAKEN:
            return Took(outcome=Taking.CLOSED, owner=case.resolved_by)
        outcome = Taking.YOURS if case.owner_id == agent.id else Taking.TAKEN
        return Took(outcome=outcome, owner=case.owner_name)
