"""Responses as a table for other programs."""

from collections.abc import AsyncIterator, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback.errors import NotFound
from feedback.hours import start_of_day
from feedback.views.exported import ExportedResponse

PAGE = 500


class Exports:
    """Reads page by page, so that a long table holds up nobody."""

    def __init__(self, *, uow: UnitOfWork, default_timezone: str) -> None:
        self._uow = uow
        self._zone = ZoneInfo(default_timezone)

    async def count(self, slug: str | None, since: date | None) -> int:
        """How many responses there are. NotFound for an unknown campaign."""
        async with self._uow.read() as tx:
            return await tx.exports.count(await _campaign(tx, slug), self._start(since))

    async def responses(self, slug: str | None, since: date | None) -> AsyncIterator[ExportedResponse]:
        """Every complete response, the oldest first."""
        last = 0
        while True:
            async with self._uow.read() as tx:
                page = await _page(tx, await _campaign(tx, slug), self._start(since), last)
            for each in page:
                yield each
            if not page:
                return
            last = page[-1].response

    def _start(self, since: date | None) -> datetime | None:
        return start_of_day(since, self._zone) if since else None


async def _campaign(tx: Transaction, slug: str | None) -> int | None:
    if slug is None:
        return None
    row = await tx.campaigns.by_slug(slug)
    if row is None:
        raise NotFound("error-campaign-not-found", name=slug)
    return row.id


async def _page(
    tx: Transaction, campaign_id: int | None, since: datetime | None, after: int
) -> list[ExportedResponse]:
    found = await tx.exports.page(campaign_id, since, after, PAGE)
    ids = [response.id for response, *_ in found]
    values, words = await tx.exports.values(ids), await tx.exports.words(ids)
    return [
        _exported(response, slug, crm_id, event, case, values[response.id], words[response.id])
        for response, slug, crm_id, event, case in found
    ]


def _exported(
    response: rows.Response,
    slug: str,
    crm_id: str | None,
    event: rows.ServiceEvent | None,
    case: int | None,
    values: Sequence[int],
    words: Sequence[tuple[str, str | None]],
) -> ExportedResponse:
    about = {
        name: getattr(event, name) if event else None
        for name in ("service", "location", "staff", "channel", "stage")
    }
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
        **about,
        comment="\n".join(text for text, _ in words if text),
        sentiment=next((label for _, label in reversed(words) if label), None),
        case=case,
    )
