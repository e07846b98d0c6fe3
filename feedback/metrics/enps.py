"""Employee net promoter score, 0-10: anonymous, never a case; feedback.anonymity says what is kept."""

from feedback.metrics.metric import Bands, Metric, Scale, Unit

ENPS = Metric(
    name="enps",
    scale=Scale(minimum=0, maximum=10),
    bands=Bands(top=(9, 10), bottom=(0, 6)),
    unit=Unit.POINTS,
    anonymous=True,
)
