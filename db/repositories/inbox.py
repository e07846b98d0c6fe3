"""What customers wrote that is on no case's card: who has dealt with it, and what waits."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, TextClause, and_, delete, exists, func, or_, select, text, update

from db.repositories.base import Repository
from db.tables import Case, Comment, Message, Response, Showing
from db.tables.comments import HANDLED, UNHANDLED
from feedback.attention import MessageState, Told, lesser
from feedback.case import LIVE, CaseState
from feedback.invitation import Kind

# Partial indexes are only used where their own condition stands.
_NEW, _HANDLED = text(UNHANDLED), text(HANDLED)


class Inbox(Repository[Comment]):
    """Comments as work to be done; what a case covers is worked on there."""

    row = Comment

    async def waiting(
        self, limit: int, start: int = 0, *, late_at: datetime | None = None, asking: bool = False
    ) -> list[Comment]:
        """Return what nobody has dealt with, the oldest first; `late_at`: only what is late then."""
        query = select(Comment).where(*_waiting(late_at))
        if asking:
            query = query.where(
                exists().where(Message.comment_id == Comment.id, Message.text.contains("?", autoescape=True))
            )
        query = query.order_by(Comment.waiting_since, Comment.id)
        return await self._all(query.limit(limit).offset(start))

    async def count(self, late_at: datetime | None = None) -> int:
        """How many messages nobody has dealt with; `late_at`: only those that are late then."""
        query = select(func.count()).select_from(Comment).where(*_waiting(late_at))
        return await self._session.scalar(query) or 0

    async def done(self, limit: int, start: int = 0) -> list[Comment]:
        """Return what was dealt with, the latest first."""
        query = select(Comment).where(_HANDLED).order_by(Comment.state_at.desc(), Comment.id.desc())
        return await self._all(query.limit(limit).offset(start))

    async def mark(
        self, comment_ids: Collection[int], mark: MessageState, by: str | None, now: datetime
    ) -> list[Comment]:
        """Give messages this state unless as much was done before; returns those that changed."""
        return await self._mark(Comment.id.in_(comment_ids), mark, by, now)

    async def mark_case(self, case: Case, mark: MessageState, by: str | None, now: datetime) -> None:
        """The same for everything that was written about a case."""
        about = [Comment.case_id == case.id]
        about += [Comment.id == case.comment_id] if case.comment_id is not None else []
        about += [Comment.response_id == case.response_id] if case.response_id is not None else []
        await self._mark(or_(*about), mark, by, now)

    async def untold(self, now: datetime) -> list[Comment]:
        """Return what is late and of which not everybody who has to know has been told."""
        return await self._all(select(Comment).where(*_waiting(now), Comment.told < Told.MANAGERS))

    async def tell(self, comment_ids: Collection[int], told: Told, now: datetime) -> int:
        """Note who learns now that these are late; returns how many nobody else has told them of."""
        new = update(Comment).where(Comment.id.in_(comment_ids), Comment.told == told - 1)
        noted = await self._session.scalars(new.values(told=told, told_at=now).returning(Comment.id))
        return len(list(noted))

    async def forget(self, contact_id: int, now: datetime) -> None:
        """Nothing of the contact's waits any more: there are no words left to deal with."""
        gone = update(Comment).where(_NEW, Comment.contact_id == contact_id)
        await self._session.execute(gone.values(state=MessageState.NO_ANSWER_NEEDED, state_at=now))

    async def show(self, chat_id: int, message_id: int, comment_ids: Sequence[int]) -> None:
        """Remember whose words stand on this message of the bot's now."""
        await self._session.execute(delete(Showing).filter_by(chat_id=chat_id, message_id=message_id))
        self._session.add_all(
            Showing(chat_id=chat_id, message_id=message_id, comment_id=comment_id)
            for comment_id in dict.fromkeys(comment_ids)
        )
        await self._session.flush()

    async def shown_on(self, chat_id: int, message_id: int) -> list[int]:
        """Return the comments that stand on this message of the bot's."""
        query = select(Showing.comment_id).filter_by(chat_id=chat_id, message_id=message_id)
        return list(await self._session.scalars(query.order_by(Showing.id)))

    async def take_back(self, contact_id: int) -> list[tuple[int, int]]:
        """Forget where the contact's words stand; returns the (chat, message) pairs."""
        mine = select(Comment.id).filter_by(contact_id=contact_id)
        places = select(Showing.chat_id, Showing.message_id).where(Showing.comment_id.in_(mine)).distinct()
        found = [(chat_id, message_id) for chat_id, message_id in await self._session.execute(places)]
        await self._session.execute(delete(Showing).where(Showing.comment_id.in_(mine)))
        return found

    async def _mark(
        self, which: ColumnElement[bool], mark: MessageState, by: str | None, now: datetime
    ) -> list[Comment]:
        changed = update(Comment).where(which, Comment.state.in_(lesser(mark)))
        found = await self._session.scalars(
            changed.values(state=mark, state_by=by, state_at=now).returning(Comment),
            execution_options={"populate_existing": True},
        )
        return list(found)


def _waiting(late_at: datetime | None) -> Iterator[ColumnElement[bool] | TextClause]:
    yield from (_NEW, ~_covered(), ~_test())
    if late_at is not None:
        yield Comment.answer_by <= late_at


def _covered() -> ColumnElement[bool]:
    """A case stands for it: one that is being worked on, or was resolved after these words."""
    about = or_(
        Case.id == Comment.case_id,
        Case.comment_id == Comment.id,
        Case.response_id == Comment.response_id,
    )
    settled = and_(Case.state == CaseState.RESOLVED, Case.resolved_at >= Comment.last_message_at)
    return exists().where(about, or_(Case.state.in_(LIVE), settled))


def _test() -> ColumnElement[bool]:
    return exists().where(Response.id == Comment.response_id, Response.kind == Kind.TEST)
