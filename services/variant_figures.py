"""The variants of a campaign side by side: how many answer, what they answer, and whether it differs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from statistics import fmean

from db.uow import Transaction
from feedback import differing
from feedback.campaign import Campaign
from feedback.counting import counted
from feedback.differing import Difference
from feedback.metrics import Group, Metric, Unit
from feedback.stats import too_few, wilson
from feedback.variants import Variants, pools
from feedback.views.variants import Comparison, VariantLine, VariantsView

Answers = Sequence[Sequence[int]]


async def variant_figures(
    tx: Transaction, campaign_id: int, campaign: Campaign, since: datetime | None
) -> VariantsView:
    """Of questions sent since then; nothing without variants, or where nobody may be told apart."""
    if not campaign.variants or campaign.metric.anonymous:
        return VariantsView()
    asked = await tx.variants.asked(campaign_id, since)
    given = await tx.variants.answers(campaign_id, campaign.metric.name, since)
    answers: defaultdict[str | None, list[Sequence[int]]] = defaultdict(list)
    for one in counted(campaign.metric, given):
        answers[one.part].append(one.values)
    return compared(campaign.metric, campaign.variants, asked, answers)


def compared(
    metric: Metric,
    variants: Variants,
    asked: Mapping[str, tuple[int, int]],
    answers: Mapping[str | None, Answers],
) -> VariantsView:
    """The figures from counts and values; `asked` holds (asked, answered)."""
    lines = {
        one.name: _line(
            metric, one.name, one.audience, asked.get(one.name, (0, 0)), answers.get(one.name, ())
        )
        for one in variants
    }
    return VariantsView(
        lines=tuple(lines.values()), comparisons=tuple(_comparisons(metric, variants, lines, answers))
    )


def _line(metric: Metric, name: str, audience: str, asked: tuple[int, int], answers: Answers) -> VariantLine:
    total, answered = asked
    shown = not too_few(total)
    return VariantLine(
        name=name,
        audience=audience,
        asked=total,
        answered=answered,
        rate=100 * answered / total if shown else None,
        rate_interval=wilson(answered, total) if shown else None,
        n=len(answers),
        summary=None if too_few(len(answers)) else metric.summarize(answers),
    )


def _comparisons(
    metric: Metric,
    variants: Variants,
    lines: Mapping[str, VariantLine],
    answers: Mapping[str | None, Answers],
) -> Iterator[Comparison]:
    """The others against the first, among those who share their people; the more, the harder to convince."""
    pairs = [(pool[0].name, other.name) for pool in pools(variants) for other in pool[1:]]
    z = differing.quantile(len(pairs))
    for first, second in pairs:
        yield Comparison(
            first=first,
            second=second,
            rate=_rates(lines[first], lines[second], z),
            score=_scores(
                metric, lines[first], lines[second], (answers.get(first, ()), answers.get(second, ())), z
            ),
        )


def _rates(first: VariantLine, second: VariantLine, z: float) -> Difference | None:
    if first.rate is None or second.rate is None:
        return None
    return differing.of_shares((first.answered, first.asked), (second.answered, second.asked), z)


def _scores(
    metric: Metric, first: VariantLine, second: VariantLine, answers: tuple[Answers, Answers], z: float
) -> Difference | None:
    if first.summary is None or second.summary is None:
        return None
    if metric.unit is Unit.POINTS:
        return differing.of_points(first.summary, second.summary, z)
    if metric.unit is Unit.PERCENT:
        tops = [(one.counts[Group.TOP], one.n) for one in (first.summary, second.summary)]
        return differing.of_shares(tops[0], tops[1], z)
    return differing.of_means(_means(answers[0]), _means(answers[1]), z)


def _means(answers: Iterable[Sequence[int]]) -> list[float]:
    """Answers of one person are not independent: one value a person."""
    return [fmean(each) for each in answers]
