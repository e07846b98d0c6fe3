"""Responses as a table for other programs."""

from collections.abc import AsyncIterator, Sequence

from db.uow import Transaction, UnitOfWork, rows
from feedback.errors import NotFound
from feedback.views.exported import ExportedResponse, Position, Wanted
from feedback.views.survey import AnswerGiven
from services.given_answers import given_answers

PAGE = 500
# A text and its label.
Words = tuple[str, str | None]
Found = tuple[rows.Response, str, str | None, rows.ServiceEvent | None, int | None, rows.Invitation]
# What an event or a review says of itself.
ABOUT = ("service", "location", "staff", "channel", "stage")


class Exports:
    """Reads page by page, so that a long table holds up nobody."""

    def __init__(self, *, uow: UnitOfWork) -> None:
        self._uow = uow

    async def count(self, wanted: Wanted) -> int:
        """How many responses there are. NotFound for an unknown campaign."""
        async with self._uow.read() as tx:
            await check_campaign(tx, wanted)
            return await tx.exports.count(wanted)

    async def page(
        self, wanted: Wanted, after: Position | None = None, limit: int = PAGE
    ) -> list[ExportedResponse]:
        """Complete responses behind a place, by the time of their answer. NotFound."""
        async with self._uow.read() as tx:
            await check_campaign(tx, wanted)
            return await _page(tx, await tx.exports.page(wanted, after, limit))

    async def responses(self, wanted: Wanted) -> AsyncIterator[ExportedResponse]:
        """Every complete response, the oldest answer first."""
        last: Position | None = None
        while page := await self.page(wanted, last):
            for each in page:
                yield each
            last = page[-1].position


async def check_campaign(tx: Transaction, wanted: Wanted) -> None:
    """NotFound for a campaign there is not."""
    if wanted.campaign is not None and await tx.campaigns.by_slug(wanted.campaign) is None:
        raise NotFound("error-campaign-not-found", name=wanted.campaign)


def about(what: rows.ServiceEvent | rows.Review | None) -> dict[str, str | None]:
    """Service, location, ... of an event or a review."""
    return {name: getattr(what, name) if what else None for name in ABOUT}


def label_among(words: Sequence[Words]) -> str | None:
    """The label of the last words that have one."""
    return next((label for _, label in reversed(words) if label), None)


def text_of(words: Sequence[Words]) -> str:
    """All words, a line a message."""
    return "\n".join(text for text, _ in words if text)


async def _page(tx: Transaction, found: Sequence[Found]) -> list[ExportedResponse]:
    ids = [response.id for response, *_ in found]
    values, words = await tx.exports.values(ids), await tx.exports.words(ids)
    given = await given_answers(tx, ids)
    return [_exported(row, values[row[0].id], words[row[0].id], given[row[0].id]) for row in found]


def _exported(
    row: Found, values: Sequence[int], words: Sequence[Words], given: tuple[AnswerGiven, ...]
) -> ExportedResponse:
    response, slug, crm_id, event, case, invitation = row
    return ExportedResponse(
        response=response.id,
        campaign=slug,
        answered_at=response.answered_at or response.started_at,
        late=response.late,
        kind=response.kind,
        metric=response.metric,
        score=response.score,
        group=response.group,
        values=tuple(values),
        contact=crm_id,
        event=event.external_id if event else None,
        **about(event),
        comment=text_of(words),
        sentiment=label_among(words),
        case=case,
        judged_at=invitation.created_at,
        due_at=invitation.due_at,
        asked_at=invitation.sent_at,
        reminded_at=invitation.reminded_at,
        questions=given,
    )
