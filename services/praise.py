"""A happy comment about an employee is shown to the staff chat, once."""

from datetime import datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback.case import LIVE
from feedback.delivery import Delivery, Kind
from feedback.invitation import Kind as Invited
from feedback.routing import may_open
from feedback.views.inbox import PraiseSheet
from services.case_cards import CaseCards
from services.case_facts import Facts, facts_of
from services.case_routes import way_for
from services.inbox_views import message_view, praised_by


class Praise:
    """Decides about praise when a comment was read, and says what its card shows."""

    def __init__(
        self, *, uow: UnitOfWork, cards: CaseCards, default_language: str, default_timezone: str
    ) -> None:
        self._uow = uow
        self._cards = cards
        self._default_language = default_language
        self._zone = ZoneInfo(default_timezone)

    async def consider(self, tx: Transaction, comment: rows.Comment, now: datetime) -> None:
        """Queue the card of a comment the model has just called positive; the lexicon's word won't do."""
        if comment.degraded or not may_open(comment.received_at, now):
            return
        facts = await facts_of(tx, comment)
        if await _apart(tx, comment, facts) or not await praised_by(tx, comment, facts):
            return
        way = await way_for(tx, facts.subject, await self._cards.chat(tx))
        if way is not None:
            await tx.deliveries.queue(
                Kind.PRAISE,
                now=now,
                cause=f"praise:{comment.id}",
                chat_id=way.chat_id,
                contact_id=comment.contact_id,
                comment_id=comment.id,
            )

    async def sheet(self, delivery: Delivery, now: datetime) -> PraiseSheet | None:
        """The card as it is now; None when the words have changed, or are gone, since."""
        async with self._uow.read() as tx:
            comment = await tx.comments.get(delivery.comment_id)
            view = await message_view(tx, comment, now, self._zone)
            if not view.praised:
                return None
            chat = await tx.staff.find(delivery.chat_id)
            way = await way_for(tx, (await facts_of(tx, comment)).subject, delivery.chat_id)
            return PraiseSheet(
                view=view,
                language=(chat and chat.language) or self._default_language,
                thread_id=way.thread_id if way and way.chat_id == delivery.chat_id else None,
            )


async def _apart(tx: Transaction, comment: rows.Comment, facts: Facts) -> bool:
    """Whether it belongs to a case that is open, or to a test."""
    test = facts.response is not None and facts.response.kind == Invited.TEST
    case = await tx.cases.about(comment.id, comment.response_id)
    talk = comment.case_id is not None
    return test or talk or (case is not None and case.state in LIVE)
