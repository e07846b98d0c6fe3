"""Comments and the messages they are made of."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, delete, or_, select, update

from db.repositories.base import Repository
from db.tables import Case, Comment, Message
from feedback.written import NO_CHAT


class Comments(Repository[Comment]):
    """Comments; their words stand in messages."""

    row = Comment

    async def messages(self, comment_id: int) -> list[Message]:
        """Return the messages of a comment in the order they were written."""
        query = select(Message).filter_by(comment_id=comment_id).order_by(Message.message_id)
        return list(await self._session.scalars(query))

    async def text(self, comment_id: int) -> str:
        """Return the words of a comment, a line a message."""
        return "\n".join(message.text for message in await self.messages(comment_id) if message.text)

    def wake_analysis(self) -> None:
        """Wake the analyser once this unit has committed."""
        self._session.info["wakes"].add("analyse")

    async def message(self, chat_id: int, message_id: int) -> Message | None:
        """Return a message by Telegram's numbers."""
        query = select(Message).filter_by(chat_id=chat_id, message_id=message_id)
        return (await self._session.scalars(query)).first()

    async def around(self, chat_id: int, message_id: int) -> Message | None:
        """Return the message with this number, or the one the bot replied to with it."""
        query = select(Message).filter_by(chat_id=chat_id)
        query = query.where(or_(Message.message_id == message_id, Message.reply_id == message_id))
        return (await self._session.scalars(query.order_by(Message.id))).first()

    async def add_message(self, message: Message) -> Message:
        """Keep one more message."""
        self._session.add(message)
        await self._session.flush()
        return message

    async def newest(self, contact_id: int, kind: str) -> Comment | None:
        """Return the contact's newest comment of this kind."""
        query = select(Comment).filter_by(contact_id=contact_id, kind=kind)
        return await self._one(query.order_by(Comment.id.desc()))

    async def all_of_response(self, response_id: int) -> list[Comment]:
        """Return every comment on this response, oldest first."""
        query = select(Comment).filter_by(response_id=response_id, kind="comment")
        return await self._all(query.order_by(Comment.id))

    async def conversation(self, case_id: int) -> list[str]:
        """Return the words of every turn of the conversation about this case."""
        query = select(Message.text).join(Comment, Comment.id == Message.comment_id)
        query = query.where(Comment.case_id == case_id, Message.text.is_not(None))
        return [text for text in await self._session.scalars(query) if text]

    async def turns_about(self, comment_id: int) -> list[Comment]:
        """Return what the customer wrote after staff answered this comment without a case."""
        return await self._all(select(Comment).filter_by(about_id=comment_id).order_by(Comment.id))

    async def newest_on(self, response_id: int) -> Comment | None:
        """Return the newest free comment on this response."""
        query = select(Comment).filter_by(response_id=response_id, kind="comment", question=None)
        return await self._one(query.order_by(Comment.id.desc()))

    async def of_contact(self, contact_id: int, limit: int) -> list[Comment]:
        """Return what the contact said last, turns of conversations included."""
        query = select(Comment).filter_by(contact_id=contact_id)
        return await self._all(query.order_by(Comment.received_at.desc(), Comment.id.desc()).limit(limit))

    async def messages_of(self, comment_ids: Collection[int]) -> list[Message]:
        """Return the messages of these comments in the order they were written."""
        query = select(Message).where(Message.comment_id.in_(comment_ids))
        return list(await self._session.scalars(query.order_by(Message.received_at, Message.id)))

    async def about_case(self, case: Case) -> list[Comment]:
        """Return everything the customer said that belongs to a case, oldest first."""
        belongs = [Comment.case_id == case.id]
        if case.response_id is not None:
            belongs.append(Comment.response_id == case.response_id)
        if case.comment_id is not None:
            belongs.append(Comment.id == case.comment_id)
        return await self._all(select(Comment).where(or_(*belongs)).order_by(Comment.id))

    async def reply_to(self, comment_id: int) -> int | None:
        """Return the bot's last direct reply to a message of the comment."""
        query = select(Message.reply_id).filter_by(comment_id=comment_id)
        query = query.where(Message.reply_id > 0).order_by(Message.message_id.desc())
        return await self._session.scalar(query.limit(1))

    async def written_by(self, contact_id: int, chat_id: int, since: datetime | None = None) -> list[Message]:
        """Return what the contact wrote in this chat, or elsewhere since then, newest first."""
        query = select(Message).filter_by(contact_id=contact_id)
        if since is None:
            query = query.filter_by(chat_id=chat_id)
        else:
            elsewhere = and_(Message.chat_id == NO_CHAT, Message.received_at >= since)
            query = query.where(or_(Message.chat_id == chat_id, elsewhere))
        return list(await self._session.scalars(query.order_by(Message.id.desc())))

    async def forget(self, contact_id: int, now: datetime) -> None:
        """Delete the contact's words; what was measured in them stays, and nothing is analysed any more."""
        await self._session.execute(delete(Message).filter_by(contact_id=contact_id))
        comments = update(Comment).filter_by(contact_id=contact_id)
        # A higher revision makes a result that is on its way out of date.
        await self._session.execute(comments.values(revision=Comment.revision + 1))
        pending = comments.where(Comment.analysis == "pending")
        await self._session.execute(pending.values(analysis="unreadable", analysed_at=now))

    async def has_pending(self, now: datetime) -> bool:
        """True when words wait to be read; cheaper than a claim that finds nothing."""
        return await self._any(_pending(now))

    async def claim(
        self, now: datetime, first: timedelta, longest: timedelta, limit: int
    ) -> list[tuple[int, int]]:
        """Take (comment, revision) pairs to be read; what comes to nothing is due again later and later."""
        claimed = await self._all(self._skipping(_pending(now).limit(limit)))
        for comment in claimed:
            comment.analysis_due_at = now + min(first * 2 ** min(comment.analysis_attempts, 20), longest)
            comment.analysis_attempts += 1
        await self._session.flush()
        return [(comment.id, comment.revision) for comment in claimed]

    async def has_outdated(self, now: datetime, model: str) -> bool:
        """True when something another model (or the lexicon) has read is due to be read again."""
        return any([await self._any(query) for query in _outdated(now, model)])

    async def claim_outdated(
        self, now: datetime, model: str, pause: timedelta, limit: int
    ) -> list[tuple[int, int]]:
        """Take (comment, revision) pairs another model has read, a model's newest first."""
        claimed: list[Comment] = []
        for query in _outdated(now, model):
            claimed += await self._all(self._skipping(query.limit(limit - len(claimed))))
        for comment in claimed:
            comment.analysis_due_at = now + pause
        await self._session.flush()
        return [(comment.id, comment.revision) for comment in claimed]

    async def label(self, comment_id: int, revision: int, **values: Any) -> Comment | None:
        """Store what was made of this revision of the words; None when they have changed since."""
        stored = update(Comment).where(
            Comment.id == comment_id, Comment.revision == revision, Comment.analysis != "unreadable"
        )
        found = await self._session.scalars(
            stored.values(analysis="done", **values).returning(Comment),
            execution_options={"populate_existing": True},
        )
        return found.one_or_none()

    async def _any(self, query: Select[Comment]) -> bool:
        return await self._session.scalar(query.with_only_columns(Comment.id).limit(1)) is not None

    def _skipping(self, query: Select[Comment]) -> Select[Comment]:
        return query.with_for_update(skip_locked=True) if self.on_postgresql else query


def _pending(now: datetime) -> Select[Comment]:
    query = select(Comment).where(Comment.analysis == "pending", Comment.analysis_due_at <= now)
    return query.order_by(Comment.analysis_due_at)


def _outdated(now: datetime, model: str) -> tuple[Select[Comment], ...]:
    """Two ranges of the index: where all is read by one model, a look at them costs nothing."""
    query = select(Comment).where(Comment.analysis == "done", Comment.analysis_due_at <= now)
    query = query.order_by(Comment.model.desc(), Comment.id.desc())
    return query.where(Comment.model < model), query.where(Comment.model > model)
