"""Customer loyalty index: recommend, buy again, try other products, 1-6 each: the mean of all answers."""

from feedback.metrics.metric import Bands, Metric, Scale, Unit

CLI = Metric(
    name="cli",
    scale=Scale(minimum=1, maximum=6),
    bands=Bands(top=(5, 6), bottom=(1, 2)),
    unit=Unit.MEAN,
    questions=3,
)
