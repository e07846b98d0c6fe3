"""Saved segments: their criteria, size and score."""

from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback.campaign import Campaign
from feedback.changes import ChangeKind
from feedback.counting import counted
from feedback.errors import Conflict, InvalidInput, NotFound
from feedback.segments import Moment, Tree, check_name, names_in, parse, read
from feedback.stats import too_few
from feedback.views.segment import Saving, SegmentLine, SegmentScore, SegmentView
from services.audiences import resolved
from services.judging import current_versions

MOST = 100


class Segments:
    """One transaction a method."""

    def __init__(self, *, uow: UnitOfWork, default_timezone: str) -> None:
        self._uow = uow
        self._default_timezone = default_timezone

    async def put(self, name: str, expression: str, *, by: str, now: datetime) -> Saving:
        """Save or change a segment; campaigns that name it follow at once. InvalidInput."""
        checked, written = check_name(name), _checked(expression)
        async with self._uow.write() as tx:
            row = next(iter(await tx.segments.named([checked])), None)
            if row is None:
                await _room(tx)
                values = {"expression": written, "changed_by": by, "changed_at": now}
                if await tx.segments.add_once(name=checked, **values) is not None:
                    await _record(tx, checked, now, after=written)
                    return Saving.CREATED
                # Another process saved the same name a moment ago.
                row = (await tx.segments.named([checked]))[0]
            if row.expression == written:
                return Saving.UNCHANGED
            await _record(tx, checked, now, before=row.expression, after=written)
            row.expression, row.changed_by, row.changed_at = written, by, now
            return Saving.CHANGED

    async def remove(self, name: str, now: datetime) -> None:
        """Forget a name. NotFound; Conflict while a campaign uses it."""
        async with self._uow.write() as tx:
            row = await _named(tx, name)
            used = await _users(tx, name)
            if used:
                raise Conflict("error-segment-used", name=name, campaigns=", ".join(used))
            await tx.segments.delete(row)
            await _record(tx, name, now, before=row.expression)

    async def lines(self, now: datetime) -> tuple[SegmentLine, ...]:
        """All of them by name, with their sizes."""
        async with self._uow.read() as tx:
            return tuple(
                [
                    await self._line(tx, row.id, row.name, row.expression, now)
                    for row in await tx.segments.every()
                ]
            )

    async def show(self, name: str, now: datetime) -> SegmentView:
        """One by its name. NotFound."""
        async with self._uow.read() as tx:
            return await self._saved(tx, await _named(tx, name), now)

    async def by_id(self, segment_id: int, now: datetime) -> SegmentView:
        """One by its number. NotFound."""
        async with self._uow.read() as tx:
            return await self._saved(tx, await tx.segments.get(segment_id), now)

    async def measure(self, expression: str, now: datetime) -> SegmentView:
        """An expression that is saved nowhere. InvalidInput."""
        written = _checked(expression, saved=False)
        async with self._uow.read() as tx:
            line = await self._line(tx, None, "", written, now)
            return SegmentView(line=line, used_by=(), scores=await self._scores(tx, written, now))

    async def _saved(self, tx: Transaction, row: rows.Segment, now: datetime) -> SegmentView:
        return SegmentView(
            line=await self._line(tx, row.id, row.name, row.expression, now),
            used_by=await _users(tx, row.name),
            scores=await self._scores(tx, row.expression, now),
        )

    async def _line(
        self, tx: Transaction, number: int | None, name: str, expression: str, now: datetime
    ) -> SegmentLine:
        contacts, reachable = await tx.segments.size(await _tree(tx, expression), self._moment(now))
        return SegmentLine(
            id=number, name=name, expression=expression, contacts=contacts, reachable=reachable
        )

    async def _scores(self, tx: Transaction, expression: str, now: datetime) -> tuple[SegmentScore, ...]:
        tree = await _tree(tx, expression)
        found = [
            await self._score(tx, tree, version.campaign_id, version.campaign, now)
            for version in await current_versions(tx)
        ]
        return tuple(sorted((one for one in found if one.n), key=lambda one: (-one.n, one.slug)))

    async def _score(
        self, tx: Transaction, tree: Tree, campaign_id: int, campaign: Campaign, now: datetime
    ) -> SegmentScore:
        metric = campaign.metric
        given = await tx.segments.answers(tree, self._moment(now), campaign_id, metric.name)
        values = [one.values for one in counted(metric, given)]
        return SegmentScore(
            slug=campaign.slug,
            campaign=campaign.name,
            n=len(values),
            summary=None if too_few(len(values)) else metric.summarize(values),
        )

    def _moment(self, now: datetime) -> Moment:
        return Moment(now=now, default_timezone=self._default_timezone)


def _checked(expression: str, *, saved: bool = True) -> str:
    """The expression as it is kept; a saved one leans on no other, so that none goes round in circles."""
    written = " ".join(expression.split())
    names = list(names_in(parse(written)))
    if names and saved:
        raise InvalidInput("expression", "error-segment-nested", name=names[0])
    return written


async def _tree(tx: Transaction, expression: str) -> Tree:
    return (await resolved(tx, [expression]))[expression]


async def _record(
    tx: Transaction, name: str, now: datetime, *, before: str | None = None, after: str | None = None
) -> None:
    was, became = ({"criteria": text} if text else None for text in (before, after))
    await tx.changes.record(ChangeKind.SEGMENT, name, now, before=was, after=became)


async def _room(tx: Transaction) -> None:
    if len(await tx.segments.every()) >= MOST:
        raise InvalidInput("name", "error-too-many", limit=MOST)


async def _named(tx: Transaction, name: str) -> rows.Segment:
    found = await tx.segments.named([name])
    if not found:
        raise NotFound("error-segment-not-found", name=name)
    return found[0]


async def _users(tx: Transaction, name: str) -> tuple[str, ...]:
    campaigns = [version.campaign for version in await current_versions(tx)]
    return tuple(
        one.slug for one in campaigns if any(name in names_in(read(audience)) for audience in one.audiences)
    )
