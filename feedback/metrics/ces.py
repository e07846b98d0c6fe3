"""Customer effort as agreement with "made it easy", 1-7: the mean, and the share of 5-7."""

from feedback.metrics.metric import Bands, Metric, Scale, Unit

CES = Metric(
    name="ces",
    scale=Scale(minimum=1, maximum=7),
    bands=Bands(top=(5, 7), bottom=(1, 3)),
    unit=Unit.MEAN,
)
