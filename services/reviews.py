"""Comments written elsewhere: read and routed like those from the chat, counted apart from them."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback.errors import Conflict, InvalidDocument, InvalidInput
from feedback.hours import start_of_day
from feedback.views.event import Recording
from feedback.views.review import ReviewResult, SourceLine
from feedback.written import NO_CHAT
from services.case_opening import CaseOpening
from services.comment_writing import look_at
from services.event_input import differing
from services.events import AHEAD
from services.exports import ABOUT
from services.message_states import answer_by
from services.reading_input import read
from services.review_input import ReviewInput
from services.upserting import account_taken, upsert_contact

# The kind of a comment that was not written in the chat.
KIND = "review"


class Reviews:
    """One transaction a method; the same comment twice changes nothing."""

    def __init__(self, *, uow: UnitOfWork, openings: CaseOpening, default_timezone: str) -> None:
        self._uow = uow
        self._openings = openings
        self._default_timezone = default_timezone

    async def record(self, body: Mapping[str, Any], now: datetime) -> ReviewResult:
        """Keep the comment and have it read. InvalidDocument; Conflict for somebody who is forgotten."""
        given = read(ReviewInput, body)
        if given.written_at > now + AHEAD:
            raise InvalidDocument([InvalidInput("written_at", "error-future")])
        async with self._uow.write() as tx:
            review = await tx.reviews.add_once(**_values(given, now))
            if review is None:
                return _again(await tx.reviews.known(given.source, given.id), given)
            return await self._keep(tx, review, given, now)

    async def sources(self, since: date | None) -> list[SourceLine]:
        """What the comments of each source say, and their mean rating."""
        start = start_of_day(since, ZoneInfo(self._default_timezone)) if since else None
        async with self._uow.read() as tx:
            counts = await tx.reviews.counts(start)
        found: defaultdict[tuple[str, float | None], list[tuple[str | None, int, float | None]]]
        found = defaultdict(list)
        for source, best, label, count, mean in counts:
            found[source, best].append((label, count, mean))
        return [_line(source, best, parts) for (source, best), parts in found.items()]

    async def _keep(
        self, tx: Transaction, review: rows.Review, given: ReviewInput, now: datetime
    ) -> ReviewResult:
        contact = await _writer(tx, given, now)
        comment = await tx.comments.add(
            rows.Comment(
                contact_id=contact.id,
                kind=KIND,
                received_at=now,
                last_message_at=now,
                waiting_since=now,
                answer_by=await answer_by(tx, None, None, now, self._default_timezone),
                analysis="pending",
                analysis_due_at=now,
            )
        )
        review.comment_id = comment.id
        await tx.comments.add_message(
            rows.Message(
                contact_id=contact.id,
                comment_id=comment.id,
                chat_id=NO_CHAT,
                message_id=review.id,
                text=given.text,
                received_at=now,
            )
        )
        await look_at(tx, comment, openings=self._openings, now=now)
        return ReviewResult(outcome=Recording.CREATED, source=given.source, id=given.id, comment=comment.id)


def _again(known: rows.Review, given: ReviewInput) -> ReviewResult:
    if not known.body:
        raise Conflict("error-review-forgotten")
    fields = tuple(differing(known.body, given.canonical()))
    return ReviewResult(
        outcome=Recording.CONFLICT if fields else Recording.REPEATED,
        source=given.source,
        id=given.id,
        comment=known.comment_id or 0,
        differing=fields,
    )


async def _writer(tx: Transaction, given: ReviewInput, now: datetime) -> rows.Contact:
    """Whom the CRM names, else somebody of whom only a name is known."""
    if given.contact is None:
        return await tx.contacts.add(rows.Contact(name=given.author, tags=[], tester=False, created_at=now))
    taken = await account_taken(tx, given.contact, await tx.contacts.by_crm(given.contact.id))
    if taken is not None:
        raise InvalidDocument([taken.at("contact")])
    contact = await upsert_contact(tx, given.contact, now)
    await tx.flush()
    return contact


def _values(given: ReviewInput, now: datetime) -> dict[str, Any]:
    return {
        "source": given.source,
        "external_id": given.id,
        "written_at": given.written_at,
        "received_at": now,
        "rating": given.rating,
        "best": given.best,
        "url": given.url,
        "body": given.canonical(),
        **{name: getattr(given, name) for name in ABOUT},
    }


def _line(source: str, best: float | None, parts: list[tuple[str | None, int, float | None]]) -> SourceLine:
    n = sum(count for _, count, _ in parts)
    total = sum(count * mean for _, count, mean in parts if mean is not None)
    return SourceLine(
        source=source,
        best=best,
        n=n,
        labels={label or "unread": count for label, count, _ in parts},
        rating=total / n if best is not None else None,
    )
