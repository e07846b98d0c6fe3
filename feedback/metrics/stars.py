"""Stars for a staff member, 0-5, one tap: the mean."""

from feedback.metrics.metric import Bands, Metric, Scale, Unit

STARS = Metric(
    name="stars",
    scale=Scale(minimum=0, maximum=5),
    bands=Bands(top=(5, 5), bottom=(0, 2)),
    unit=Unit.MEAN,
)
