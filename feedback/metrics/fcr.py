"""First contact resolution: solved the first time, yes or no: the share of yes."""

from feedback.metrics.metric import Bands, Metric, Scale, Unit

FCR = Metric(
    name="fcr",
    scale=Scale(minimum=0, maximum=1),
    bands=Bands(top=(1, 1), bottom=(0, 0)),
    unit=Unit.PERCENT,
    yes_no=True,
)
