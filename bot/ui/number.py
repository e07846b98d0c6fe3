"""Numbers and scores as people read them."""

from bot.i18n import Safe, Voice
from feedback.metrics import Metric, Unit


def score(say: Voice, metric: Metric, value: int) -> str:
    """One answer in plain text: `9`, or the word of a yes/no question."""
    if metric.yes_no:
        return say.label("customer-key-yes" if value else "customer-key-no")
    return str(value)


def figure(say: Voice, value: float, unit: Unit) -> Safe:
    """A headline number: `+25` points, `60 %`, a mean of `4.33`."""
    if unit is Unit.PERCENT:
        return say("figure-percent", value=round(value, 1))
    if unit is Unit.MEAN:
        return say("figure-number", value=round(value, 2))
    points = round(value)
    return say("figure-points", sign=_sign(points), value=abs(points))


def share(say: Voice, part: int, whole: int) -> Safe:
    """A part of a whole in percent, without decimals; nothing of nothing is 0 %."""
    return say("figure-percent", value=round(100 * part / whole) if whole else 0)


def _sign(points: int) -> str:
    if not points:
        return ""
    return "+" if points > 0 else "−"
