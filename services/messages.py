"""Messages: whatever a customer writes, taken by the rules of feedback.inbox and kept."""

from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback import inbox
from feedback.inbox import Conversation, Rating, Score
from feedback.views import Heard, Taken
from feedback.written import Written
from services.afterwords import owe_apology
from services.asked import Defaults, load
from services.case_opening import CaseOpening
from services.comment_writing import keep, look_at
from services.hearing import heard, heard_again
from services.message_states import wait
from services.passing_on import PassingOn
from services.scoring import record
from services.situations import situation
from services.surveys import take as rate
from services.unnamed import hear

# Nothing is said to the other parts of an album.
_NO_REPLY = 0


class Messages:
    """Everything written in a private chat; the same message twice changes nothing."""

    def __init__(
        self, *, uow: UnitOfWork, openings: CaseOpening, passing: PassingOn, defaults: Defaults
    ) -> None:
        self._uow = uow
        self._openings = openings
        self._passing = passing
        self._defaults = defaults

    async def take(self, contact_id: int, written: Written, now: datetime) -> Taken:
        """Keep the message where it belongs and say what it was taken as."""
        async with self._uow.write() as tx:
            contact = await tx.contacts.locked(contact_id)
            kept = await tx.comments.message(written.chat_id, written.message_id)
            if kept is not None:
                return await heard_again(tx, contact, kept, now, self._defaults)
            if await _counted_before(tx, contact_id, written):
                return Taken(heard=Heard.NOTHING)
            nameless = await hear(tx, contact, written, now, self._defaults.timezone)
            if nameless is not None:
                return nameless
            found = await situation(tx, contact, written, now)
            meaning = inbox.meaning(found)
            if isinstance(meaning, Score | Rating):
                return await self._number(tx, contact, meaning, written, now)
            openings, zone = self._openings, self._defaults.timezone
            message, more = await keep(
                tx, contact, written, meaning, openings=openings, default_timezone=zone, now=now
            )
            if isinstance(meaning, Conversation):
                await self._passing.turn(tx, message, written, now)
            if more and written.album:
                message.reply_id = _NO_REPLY
                return Taken(heard=Heard.NOTHING)
            return await heard(tx, contact, message, meaning, more, found, now, self._defaults)

    async def edit(self, written: Written, now: datetime) -> bool | None:
        """An earlier message was edited: new words, a new analysis; False when nothing changed.

        None when the message was never kept: a typed score, a command, something nobody can read.
        """
        async with self._uow.write() as tx:
            message = await tx.comments.message(written.chat_id, written.message_id)
            if message is None:
                return None
            if _same(message, written) or _outdated(message, written):
                return False
            message.text, message.edited_at = written.text, written.edited_at or now
            message.media, message.file_id = written.media, written.file_id
            comment = await tx.comments.locked(message.comment_id)
            comment.revision += 1
            await wait(tx, comment, now, self._defaults.timezone)
            await tx.flush()
            await look_at(tx, comment, openings=self._openings, now=now)
            await self._passing.edited(tx, message, now)
            return True

    async def replied(self, chat_id: int, message_id: int, reply_id: int, now: datetime) -> None:
        """The bot's direct reply is known: words found unhappy meanwhile turn it into an apology."""
        async with self._uow.write() as tx:
            message = await tx.comments.message(chat_id, message_id)
            if message is not None:
                message.reply_id = reply_id
                await tx.flush()
                await owe_apology(tx, await tx.comments.locked(message.comment_id), now)

    async def _number(
        self, tx: Transaction, contact: rows.Contact, number: Score | Rating, written: Written, now: datetime
    ) -> Taken:
        if isinstance(number, Score):
            return await self._score(tx, contact, number, written, now)
        return await self._rating(tx, contact, number, written, now)

    async def _score(
        self, tx: Transaction, contact: rows.Contact, score: Score, written: Written, now: datetime
    ) -> Taken:
        asked = await load(tx, score.invitation_id, contact.telegram_id or 0, self._defaults)
        question = asked.next_question or 0
        tapped = await record(
            tx,
            asked,
            question,
            score.value,
            openings=self._openings,
            now=now,
            source=_source(written),
        )
        return Taken(heard=Heard.SCORE, tapped=tapped)

    async def _rating(
        self, tx: Transaction, contact: rows.Contact, rating: Rating, written: Written, now: datetime
    ) -> Taken:
        response = await tx.responses.get(rating.response_id)
        asked = await load(tx, response.invitation_id, contact.telegram_id or 0, self._defaults)
        question = asked.campaign.then.questions[asked.campaign.then.index(rating.question) or 0]
        value, source = str(rating.value), _source(written)
        tapped = await rate(tx, asked, response, question, value, on=True, source=source, now=now)
        return Taken(heard=Heard.SCORE, tapped=tapped)


async def _counted_before(tx: Transaction, contact_id: int, written: Written) -> bool:
    """Whether it is a typed number that was an answer; edited into words it has something new to say."""
    if not inbox.is_number(written.text or ""):
        return False
    source = _source(written)
    by_score = await tx.responses.came_before(contact_id, source)
    return by_score or await tx.survey_answers.came_from(contact_id, source)


def _source(written: Written) -> str:
    return f"message:{written.message_id}"


def _same(message: rows.Message, written: Written) -> bool:
    kept = (message.text, message.media, message.file_id)
    return kept == (written.text, written.media, written.file_id)


def _outdated(message: rows.Message, written: Written) -> bool:
    """An older edit that comes again."""
    if message.edited_at is None or written.edited_at is None:
        return False
    return written.edited_at < message.edited_at
