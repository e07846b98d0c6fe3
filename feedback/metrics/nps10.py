"""Net promoter score on 1-10, labelled so and never mixed with `nps`."""

from feedback.metrics.metric import Bands, Metric, Scale, Unit

NPS10 = Metric(
    name="nps10",
    scale=Scale(minimum=1, maximum=10),
    bands=Bands(top=(9, 10), bottom=(1, 6)),
    unit=Unit.POINTS,
)
