"""The inbox: every message that is on no case's card is looked at by somebody, in time."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback.attention import MessageState, Sorting, Told, to_tell
from feedback.delivery import Kind
from feedback.views.desk import Agent, Place
from feedback.views.inbox import PAGE, InboxPage, Marked, MessageView
from services.case_cards import CaseCards
from services.inbox_views import message_line, message_view
from services.managers import Managers


class Inbox:
    """One transaction a method; nothing here talks to Telegram."""

    def __init__(
        self,
        *,
        uow: UnitOfWork,
        cards: CaseCards,
        admin_ids: tuple[int, ...],
        default_timezone: str,
    ) -> None:
        self._uow = uow
        self._cards = cards
        self._managers = Managers(admin_ids)
        self._zone = ZoneInfo(default_timezone)

    async def page(self, sorting: Sorting, start: int, now: datetime) -> InboxPage:
        """A part of the list."""
        async with self._uow.read() as tx:
            found = await _sorted(tx, sorting, start, now)
            return InboxPage(
                sorting=sorting,
                start=start,
                lines=[await message_line(tx, comment, now) for comment in found[:PAGE]],
                more=len(found) > PAGE,
                waiting=await tx.inbox.count(),
                late=await tx.inbox.count(late_at=now),
            )

    async def message(self, comment_id: int, now: datetime) -> MessageView:
        """One message in full; NotFound when there is none."""
        async with self._uow.read() as tx:
            return await message_view(tx, await tx.comments.get(comment_id), now, self._zone)

    async def mark(self, comment_id: int, mark: MessageState, agent: Agent, now: datetime) -> Marked:
        """An agent has looked at it; of two exactly one is told that it was theirs."""
        async with self._uow.write() as tx:
            changed = await tx.inbox.mark([comment_id], mark, agent.name, now)
            comment = await tx.comments.get(comment_id)
            return Marked(done=bool(changed), state=MessageState(comment.state), by=comment.state_by)

    async def mark_shown(self, place: Place, agent: Agent, now: datetime) -> int:
        """An agent has read everything listed on this message; returns how many were new."""
        async with self._uow.write() as tx:
            shown = await tx.inbox.shown_on(place.chat_id, place.message_id)
            return len(await tx.inbox.mark(shown, MessageState.READ, agent.name, now))

    async def showing(self, place: Place, comment_ids: Sequence[int]) -> None:
        """These comments stand on this message of the bot's now: /forget takes them back there."""
        async with self._uow.write() as tx:
            await tx.inbox.show(place.chat_id, place.message_id, comment_ids)

    async def chase(self, now: datetime) -> int:
        """Tell the staff chat what is late, and later the managers; each message once.

        Returns how many messages were told of.
        """
        async with self._uow.read() as tx:
            if not await tx.inbox.untold(now):
                return 0
        async with self._uow.write() as tx:
            due = [(comment.id, _to_tell(comment, now)) for comment in await tx.inbox.untold(now)]
            staff = await tx.inbox.tell([key for key, to in due if to is Told.STAFF], Told.STAFF, now)
            managers = await tx.inbox.tell(
                [key for key, to in due if to is Told.MANAGERS], Told.MANAGERS, now
            )
            if staff:
                await self._tell_staff(tx, now)
            for manager in await self._managers.accounts(tx) if managers else ():
                await self._tell_manager(tx, managers, manager, now)
            return staff + managers

    async def late(self, now: datetime) -> int:
        """How many messages wait too long."""
        async with self._uow.read() as tx:
            return await tx.inbox.count(late_at=now)

    async def _tell_staff(self, tx: Transaction, now: datetime) -> None:
        chat_id = await self._cards.chat(tx)
        if chat_id is not None:
            cause = f"inbox_late:{now.isoformat()}"
            await tx.deliveries.queue(Kind.INBOX_LATE, now=now, cause=cause, chat_id=chat_id)

    async def _tell_manager(self, tx: Transaction, late: int, admin: int, now: datetime) -> None:
        await tx.deliveries.queue(
            Kind.NOTICE,
            now=now,
            cause=f"inbox_late:{now.isoformat()}:{admin}",
            chat_id=admin,
            details={"notice": "inbox_late", "late": late},
        )


def _to_tell(comment: rows.Comment, now: datetime) -> Told | None:
    return to_tell(Told(comment.told), comment.told_at, comment.answer_by, now)


async def _sorted(tx: Transaction, sorting: Sorting, start: int, now: datetime) -> list[rows.Comment]:
    """One more than a page, to know whether the list goes on."""
    match sorting:
        case Sorting.DONE:
            return await tx.inbox.done(PAGE + 1, start)
        case Sorting.LATE:
            return await tx.inbox.waiting(PAGE + 1, start, late_at=now)
        case Sorting.QUESTIONS:
            return await tx.inbox.waiting(PAGE + 1, start, asking=True)
        case Sorting.WAITING:
            return await tx.inbox.waiting(PAGE + 1, start)
