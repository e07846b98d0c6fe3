"""Customer satisfaction index, 1-10: the mean, and the share of 9 and 10."""

from feedback.metrics.metric import Bands, Metric, Scale, Unit

CSI = Metric(
    name="csi",
    scale=Scale(minimum=1, maximum=10),
    bands=Bands(top=(9, 10), bottom=(1, 6)),
    unit=Unit.MEAN,
)
