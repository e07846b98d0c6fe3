"""Net promoter score: would you recommend us, 0-10."""

from feedback.metrics.metric import Bands, Metric, Scale, Unit

NPS = Metric(
    name="nps",
    scale=Scale(minimum=0, maximum=10),
    bands=Bands(top=(9, 10), bottom=(0, 6)),
    unit=Unit.POINTS,
)
