"""Customer satisfaction, 1-5: the share of 4 and 5, and the mean."""

from feedback.metrics.metric import Bands, Metric, Scale, Unit

CSAT = Metric(
    name="csat",
    scale=Scale(minimum=1, maximum=5),
    bands=Bands(top=(4, 5), bottom=(1, 2)),
    unit=Unit.PERCENT,
)
