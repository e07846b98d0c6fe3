"""Cases as a table for other programs."""

from collections.abc import AsyncIterator, Sequence

from db.uow import UnitOfWork, rows
from feedback.views.exported import ExportedCase, Position, Wanted
from services.exports import PAGE, Words, about, check_campaign, label_among, text_of

Found = tuple[
    rows.Case,
    rows.Contact,
    rows.Response | None,
    str | None,
    rows.ServiceEvent | None,
    rows.Review | None,
]


class CaseExports:
    """Reads page by page, so that a long table holds up nobody."""

    def __init__(self, *, uow: UnitOfWork) -> None:
        self._uow = uow

    async def count(self, wanted: Wanted) -> int:
        """How many cases there are. NotFound for an unknown campaign."""
        async with self._uow.read() as tx:
            await check_campaign(tx, wanted)
            return await tx.case_exports.count(wanted)

    async def page(
        self, wanted: Wanted, after: Position | None = None, limit: int = PAGE
    ) -> list[ExportedCase]:
        """Cases behind a place, by the time they were opened. NotFound."""
        async with self._uow.read() as tx:
            await check_campaign(tx, wanted)
            found = await tx.case_exports.page(wanted, after, limit)
            words = await tx.case_exports.words([row[0] for row in found])
            return [_exported(row, words[row[0].id]) for row in found]

    async def cases(self, wanted: Wanted) -> AsyncIterator[ExportedCase]:
        """Every case, the one opened first at the beginning."""
        last: Position | None = None
        while page := await self.page(wanted, last):
            for each in page:
                yield each
            last = page[-1].position


def _exported(row: Found, words: Sequence[Words]) -> ExportedCase:
    case, contact, response, slug, event, review = row
    return ExportedCase(
        case=case.id,
        state=case.state,
        reasons=tuple(case.reasons),
        severity=case.severity,
        opened_at=case.opened_at,
        promised_at=case.promised_at,
        owner=case.owner_name,
        taken_at=case.taken_at,
        staff_wrote_at=case.staff_wrote_at,
        resolved_at=case.resolved_at,
        resolved_by=case.resolved_by,
        resolution=case.resolution,
        outcome=case.outcome,
        refund=case.refund,
        contact=contact.crm_id,
        campaign=slug,
        response=response.id if response else None,
        score=response.score if response else None,
        group=response.group if response else None,
        event=event.external_id if event else None,
        **about(event or review),
        source=review.source if review else None,
        comment=text_of(words),
        sentiment=label_among(words),
    )
