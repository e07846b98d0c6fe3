"""Looking for what is out of the ordinary in everything that comes in, and telling staff once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback import campaign_codec, spikes
from feedback.counting import Counted, counted
from feedback.delivery import Delivery, Kind
from feedback.metrics import Metric, Summary
from feedback.people import People
from feedback.routes import Subject
from feedback.spikes import DAY, WEEK, Counts, Span
from feedback.views.spikes import Example, Score, SpikeSheet, SpikeView
from services.case_cards import CaseCards
from services.case_routes import way_for
from services.judging import current_versions

# How many complaints a notice quotes for each place.
EXAMPLES = 3
_EVERYWHERE = ""
_NOTHING = Counts()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """Something out of the ordinary that nobody has been told of."""

    span: Span
    location: str
    counts: Counts
    # 0: it is about complaints.
    campaign_id: int = 0
    now: Summary | None = None
    before: Summary | None = None


class Spikes:
    """One transaction a method."""

    def __init__(self, *, uow: UnitOfWork, cards: CaseCards, default_language: str) -> None:
        self._uow = uow
        self._cards = cards
        self._default_language = default_language

    async def look(self, now: datetime) -> int:
        """Look at the last day and week; one notice a chat tells what is new."""
        async with self._uow.write() as tx:
            told: defaultdict[tuple[int, int | None], list[int]] = defaultdict(list)
            # The day first: what it tells of is no news of the week.
            for span in (DAY, WEEK):
                await self._keep(tx, await _surges(tx, span, now), told, now)
            await self._keep(tx, await _falls(tx, now), told, now)
            for (chat_id, thread_id), numbers in told.items():
                await tx.deliveries.queue(
                    Kind.SPIKE,
                    now=now,
                    cause=f"spike:{numbers[0]}",
                    chat_id=chat_id,
                    details={"spikes": numbers, "thread": thread_id},
                )
        return 0

    async def sheet(self, delivery: Delivery) -> SpikeSheet:
        """What the notice says, with the newest complaints as they are now."""
        async with self._uow.read() as tx:
            chat = await tx.staff.find(delivery.chat_id)
            found = [await tx.spikes.get(number) for number in delivery.details["spikes"]]
            return SpikeSheet(
                language=chat.language if chat and chat.language else self._default_language,
                spikes=tuple([await spike_view(tx, spike) for spike in found]),
                thread_id=delivery.details["thread"],
            )

    async def _keep(
        self,
        tx: Transaction,
        found: list[_Found],
        told: defaultdict[tuple[int, int | None], list[int]],
        now: datetime,
    ) -> None:
        """Write down what is to be told, by the chat and topic it is for."""
        for one in found:
            way = await way_for(tx, Subject(location=one.location or None), await self._cards.chat(tx))
            spike = await _keep(tx, one, now) if way else None
            if way and spike:
                told[way.chat_id, way.thread_id].append(spike.id)


async def spike_view(tx: Transaction, spike: rows.Spike) -> SpikeView:
    """What was found, and complaints of that time and place."""
    span = DAY if spike.days == DAY.days else WEEK
    since = spike.found_at - span.recent
    found = await tx.spikes.examples(since, spike.found_at, spike.location, EXAMPLES)
    return SpikeView(
        span=span,
        location=spike.location,
        complaints=spike.complaints,
        usual=spike.usual,
        metric=await _metric(tx, spike.campaign_id) if spike.campaign_id else None,
        score=_score(spike.score, spike.answers),
        before=_score(spike.score_before, spike.answers_before),
        examples=tuple(
            [
                Example(text=await tx.comments.text(comment.id), comment_id=comment.id, case_id=case_id)
                for comment, case_id in found
            ]
        ),
    )


async def _surges(tx: Transaction, span: Span, now: datetime) -> list[_Found]:
    """Where more complaints came than chance explains; the whole company only if no place explains it."""
    counts = await tx.spikes.counts(now - span.whole, now - span.recent)
    places = {place: one for place, one in counts.items() if place}
    looks = len(places) + 1
    found = [
        _Found(span=span, location=place, counts=one)
        for place, one in sorted(places.items())
        if spikes.surge(one, span, looks)
    ]
    total = sum(counts.values(), _NOTHING)
    if not found and spikes.surge(total, span, looks):
        found = [_Found(span=span, location=_EVERYWHERE, counts=total)]
    return [one for one in found if await _is_news(tx, one, now)]


async def _falls(tx: Transaction, now: datetime) -> list[_Found]:
    """Whose score of the last day is worse than the week's before, beyond both intervals."""
    counts = await tx.spikes.counts(now - DAY.whole, now - DAY.recent)
    found: list[_Found] = []
    for version in await current_versions(tx):
        metric = version.campaign.metric
        if version.campaign.whom is People.EMPLOYEES:
            continue
        given = await tx.reports.answers(version.campaign_id, metric.name, now - DAY.whole, "location")
        for place, new, old in _fallen(metric, counted(metric, given), now - DAY.recent):
            of_place = counts.get(place, _NOTHING) if place else sum(counts.values(), _NOTHING)
            fall = _Found(
                span=DAY,
                location=place,
                counts=of_place,
                campaign_id=version.campaign_id,
                now=new,
                before=old,
            )
            found += [fall] if await _is_news(tx, fall, now) else []
    return found


def _fallen(
    metric: Metric, answers: list[Counted], recent: datetime
) -> Iterator[tuple[str, Summary, Summary]]:
    """Places where the score fell; the whole company only if no place explains it."""
    places: defaultdict[str, list[Counted]] = defaultdict(list)
    for one in answers:
        places[one.part or ""].append(one)
    fallen = [
        (place, *sums) for place, sums in _split(metric, places, recent) if place and spikes.fell(*sums)
    ]
    everywhere = [(place, *sums) for place, sums in _split(metric, {_EVERYWHERE: answers}, recent)]
    yield from fallen or [one for one in everywhere if spikes.fell(one[1], one[2])]


def _split(
    metric: Metric, places: Mapping[str, list[Counted]], recent: datetime
) -> Iterator[tuple[str, tuple[Summary, Summary]]]:
    for place, answers in sorted(places.items()):
        new = [one.values for one in answers if one.answered_at > recent]
        old = [one.values for one in answers if one.answered_at <= recent]
        yield place, (metric.summarize(new), metric.summarize(old))


async def _is_news(tx: Transaction, found: _Found, now: datetime) -> bool:
    """False while a notice of the sort, of the last day or days, still covers these days."""
    for days in {DAY.days, found.span.days}:
        last = await tx.spikes.newest(found.location, days, found.campaign_id)
        if last is not None and now - last.found_at < found.span.recent:
            return False
    return True


async def _keep(tx: Transaction, found: _Found, now: datetime) -> rows.Spike | None:
    """Write it down; None when another process was quicker."""
    return await tx.spikes.add_once(
        found_at=now,
        on_date=f"{now:%Y-%m-%d}",
        days=found.span.days,
        location=found.location,
        campaign_id=found.campaign_id,
        complaints=found.counts.complaints,
        usual=spikes.usual(found.counts, found.span),
        score=found.now.value if found.now else None,
        answers=found.now.n if found.now else None,
        score_before=found.before.value if found.before else None,
        answers_before=found.before.n if found.before else None,
    )


async def _metric(tx: Transaction, campaign_id: int) -> Metric:
    _, version = await tx.campaigns.current_of(campaign_id)
    return campaign_codec.from_dict(version.spec).metric


def _score(value: float | None, n: int | None) -> Score | None:
    return None if value is None or n is None else Score(value=value, n=n)
