"""Answering a question from the list when the match is sure, and passing it on when a person is asked for."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback import questions
from feedback.attention import MessageState
from feedback.case import LIVE
from feedback.common_questions import COMMON
from feedback.delivery import Delivery, Kind
from feedback.errors import NotFound
from feedback.inbox import APPEND
from feedback.texts import LANGUAGES
from feedback.views.faq import AskedForPerson, AutomaticAnswer
from nlp.model import Label, Sentiment
from services.asked import Defaults
from services.case_cards import CaseCards
from services.case_facts import facts_of
from services.case_routes import way_for
from services.contact_values import language_of, zone_of
from services.inbox_views import message_view
from services.meanings import Meanings
from services.message_states import wait
from services.promises import first_reply_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A message surely asks this question."""

    question_id: int
    similarity: float
    # In whose eyes.
    model: str


class Automatic:
    """Matches outside any transaction, owes the answer inside the caller's."""

    def __init__(self, *, uow: UnitOfWork, meanings: Meanings, cards: CaseCards, defaults: Defaults) -> None:
        self._uow = uow
        self._meanings = meanings
        self._cards = cards
        self._defaults = defaults

    async def match(self, comment_id: int, text: str, sentiment: Sentiment) -> Match | None:
        """The question on the list that the words surely ask; None for anything else."""
        if not _calm(sentiment):
            return None
        async with self._uow.read() as tx:
            comment = await tx.comments.get(comment_id)
            language = await self._language(tx, comment, sentiment)
            if comment.kind != "feedback" or not questions.is_question(text, language):
                return None
            listed = await tx.faq.of_language(language, questions.MOST)
        return await self._surest(text, listed, COMMON[language]) if listed else None

    async def owe(self, tx: Transaction, comment: rows.Comment, match: Match | None, now: datetime) -> None:
        """Queue the answer, once a comment; what somebody works on, or waited long, is left to people."""
        contact = await tx.contacts.get(comment.contact_id)
        messages = await tx.comments.messages(comment.id)
        if match is None or contact.telegram_id is None or not messages:
            return
        if await _persons(tx, comment, messages) or now - comment.last_message_at >= APPEND:
            return
        use = await tx.automatic.add_once(
            comment_id=comment.id,
            question_id=match.question_id,
            similarity=match.similarity,
            model=match.model,
            at=now,
        )
        if use is None:
            return
        await tx.deliveries.queue(
            Kind.FAQ,
            now=now,
            cause=f"faq:{comment.id}",
            chat_id=contact.telegram_id,
            contact_id=contact.id,
            comment_id=comment.id,
            details={"message_id": messages[-1].message_id, "revision": comment.revision},
        )

    async def answer(self, delivery: Delivery) -> AutomaticAnswer | None:
        """What is to be said now; None when the words are other ones, or somebody is at it, by now."""
        async with self._uow.read() as tx:
            comment = await tx.comments.get(delivery.comment_id)
            use, messages = await tx.automatic.to(comment.id), await tx.comments.messages(comment.id)
            if use is None or comment.revision != delivery.details["revision"]:
                return None
            row = await tx.faq.get(use.question_id)
            if row.removed_at is not None or not messages or await _persons(tx, comment, messages):
                return None
            contact = await tx.contacts.get(comment.contact_id)
            language = language_of(contact, self._defaults.language)
            return AutomaticAnswer(comment_id=comment.id, language=language, answer=row.answer)

    async def ask_person(self, comment_id: int, contact_id: int, now: datetime) -> datetime:
        """The automatic answer was not enough: staff get the question at once.

        Returns by when a person will write, in the contact's zone. NotFound for what isn't theirs.
        """
        async with self._uow.write() as tx:
            comment, use = await tx.comments.locked(comment_id), await tx.automatic.to(comment_id)
            if use is None or comment.contact_id != contact_id:
                raise NotFound("error-not-found", what="comments", key=str(comment_id))
            if use.person_at is None:
                use.person_at = now
                await wait(tx, comment, now, self._defaults.timezone)
                await self._pass_on(tx, comment, now)
            by, location = await first_reply_by(
                tx, comment.response_id, use.person_at, self._defaults.timezone
            )
            contact = await tx.contacts.get(contact_id)
            return by.astimezone(await zone_of(tx, contact, location, self._defaults.timezone))

    async def asked(self, delivery: Delivery, now: datetime) -> AskedForPerson | None:
        """The question as staff get it; None when its words are gone."""
        async with self._uow.read() as tx:
            comment = await tx.comments.get(delivery.comment_id)
            use = await tx.automatic.to(comment.id)
            if use is None or not await tx.comments.messages(comment.id):
                return None
            row, chat = await tx.faq.find(use.question_id), await tx.staff.find(delivery.chat_id)
            way = await way_for(tx, (await facts_of(tx, comment)).subject, delivery.chat_id)
            return AskedForPerson(
                view=await message_view(tx, comment, now, ZoneInfo(self._defaults.timezone)),
                language=(chat and chat.language) or self._defaults.language,
                question=row.question if row else None,
                thread_id=way.thread_id if way and way.chat_id == delivery.chat_id else None,
            )

    async def _surest(
        self, text: str, listed: list[rows.FrequentQuestion], common: Sequence[str]
    ) -> Match | None:
        """The nearest on the list, unless something else people often ask is nearly as near."""
        version, asked = self._meanings.version, [row.asked for row in listed]
        found = await self._meanings.similarities(text, [*itertools.chain(*asked), *common])
        nearest = _nearest(listed, questions.by_entry(found, map(len, asked))) if found else None
        if found is None or nearest is None:
            return None
        place, near = nearest
        for rival, its in zip(common, found[-len(common) :], strict=True):
            if near - its < questions.BAR.lead and not await self._same(rival, asked[place], common):
                return None
        return Match(question_id=listed[place].id, similarity=near, model=version)

    async def _same(self, rival: str, asked: Sequence[str], common: Sequence[str]) -> bool:
        """Whether what people often ask is the question on the list, in other words."""
        found = await self._meanings.similarities(rival, [*asked, *common])
        return found is not None and max(found[: len(asked)]) >= questions.BAR.least

    async def _language(self, tx: Transaction, comment: rows.Comment, sentiment: Sentiment) -> str:
        """Of the words, if it is one of ours; else of the customer."""
        if sentiment.language in LANGUAGES:
            return sentiment.language
        return language_of(await tx.contacts.get(comment.contact_id), self._defaults.language)

    async def _pass_on(self, tx: Transaction, comment: rows.Comment, now: datetime) -> None:
        facts = await facts_of(tx, comment)
        way = await way_for(tx, facts.subject, await self._cards.chat(tx))
        if way is not None:
            await tx.deliveries.queue(
                Kind.ASKED_PERSON,
                now=now,
                cause=f"asked_person:{comment.id}",
                chat_id=way.chat_id,
                comment_id=comment.id,
            )


def _nearest(listed: list[rows.FrequentQuestion], found: list[float]) -> tuple[int, float] | None:
    """Which row it is surely, by its place on the list, and how near.

    Rows with the same answer are one question in several wordings: none is another's rival.
    """
    best: dict[str, tuple[float, int]] = {}
    for place, row in enumerate(listed):
        best[row.answer] = max(best.get(row.answer, (found[place], place)), (found[place], place))
    ways = list(best.values())
    chosen = questions.sure([near for near, _ in ways], questions.BAR)
    return None if chosen is None else (ways[chosen][1], ways[chosen][0])


def _calm(sentiment: Sentiment) -> bool:
    """Neither unhappy nor perhaps so, says a model: a complaint with a question mark is a complaint."""
    return not (sentiment.degraded or sentiment.doubtful or sentiment.label is Label.NEGATIVE)


async def _persons(tx: Transaction, comment: rows.Comment, messages: list[rows.Message]) -> bool:
    """Whether a person has to look: something is attached, somebody looked, a case of theirs is open."""
    if comment.state != MessageState.NEW or any(message.media for message in messages):
        return True
    return any(case.state in LIVE for case in await tx.cases.of_contact(comment.contact_id))
