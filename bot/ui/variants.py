"""The variants of a campaign side by side, and whether they differ."""

from collections.abc import Iterator

from bot.i18n import Safe, Voice, clip, escape
from bot.ui import number
from bot.ui.screen import LONGEST_LABEL, Button, Screen, lines, paragraphs
from feedback.campaign import Campaign
from feedback.differing import Difference
from feedback.metrics import Unit
from feedback.signing import Signer
from feedback.views.variants import Comparison, VariantLine, VariantsView

_AUDIENCE = 120


def variants(say: Voice, sign: Signer, campaign: Campaign, view: VariantsView, *, campaign_id: int) -> Screen:
    """Each variant, then each pair that may be compared."""
    name = clip(say.pick(campaign.name) or campaign.slug, LONGEST_LABEL)
    text = paragraphs(
        Safe(f"<b>{say('variants-heading', campaign=name)}</b>"),
        *(lines(*_line(say, campaign, line)) for line in view.lines),
        *(lines(*_pair(say, campaign, pair)) for pair in view.comparisons),
        say("variants-several") if len(view.comparisons) > 1 else None,
    )
    back = Button(text=say.label("admin-key-report"), data=sign.pack_callback("report", campaign_id))
    return Screen(text=text, rows=((back,),))


def _line(say: Voice, campaign: Campaign, line: VariantLine) -> Iterator[Safe]:
    yield Safe(f"<b>{escape(line.name)}</b>")
    if line.audience:
        yield say("variants-audience", audience=clip(line.audience, _AUDIENCE))
    yield say("variants-asked", answered=line.answered, asked=line.asked)
    if line.rate is not None and line.rate_interval:
        low, high = (number.figure(say, bound, Unit.PERCENT) for bound in line.rate_interval)
        yield say("variants-rate", rate=number.figure(say, line.rate, Unit.PERCENT), low=low, high=high)
    yield from _score(say, campaign, line)


def _score(say: Voice, campaign: Campaign, line: VariantLine) -> Iterator[Safe]:
    metric = say.label(f"metric-{campaign.metric.name}-short")
    if line.summary is None or line.summary.value is None:
        yield say("variants-few", metric=metric, count=line.n)
        return
    summary = line.summary
    value = number.figure(say, line.summary.value, summary.unit)
    yield say("variants-score", metric=metric, value=value, count=line.n)
    if summary.low is not None and summary.high is not None:
        low, high = (number.figure(say, bound, summary.unit) for bound in (summary.low, summary.high))
        yield say("admin-report-interval", low=low, high=high)


def _pair(say: Voice, campaign: Campaign, pair: Comparison) -> Iterator[Safe]:
    yield Safe(f"<b>{say('variants-pair', first=pair.first, second=pair.second)}</b>")
    yield _verdict(say, say.label("variants-of-rate"), pair.rate, Unit.PERCENT)
    metric = say.label(f"metric-{campaign.metric.name}-short")
    yield _verdict(say, metric, pair.score, campaign.metric.unit)


def _verdict(say: Voice, what: str, found: Difference | None, unit: Unit) -> Safe:
    if found is None:
        return say("variants-too-little", what=what)
    value, low, high = (_signed(say, each, unit) for each in (found.value, found.low, found.high))
    return say(
        "variants-differ" if found.shown else "variants-alike", what=what, value=value, low=low, high=high
    )


def _signed(say: Voice, value: float, unit: Unit) -> Safe:
    digits = 2 if unit is Unit.MEAN else 1
    rounded = round(value, digits)
    sign = "+" if rounded > 0 else "−" if rounded < 0 else ""
    return say(f"variants-by-{unit.value}", sign=sign, value=abs(rounded))
