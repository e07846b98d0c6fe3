"""Customer effort on 1-10 (very hard to very easy): the share of 9 and 10 among all scores received."""

from feedback.metrics.metric import Bands, Metric, Scale, Unit

CES10 = Metric(
    name="ces10",
    scale=Scale(minimum=1, maximum=10),
    bands=Bands(top=(9, 10), bottom=(1, 6)),
    unit=Unit.PERCENT,
)
