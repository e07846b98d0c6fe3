"""Any other whole-number scale of 2-11 points with declared groups, always labelled custom."""

from feedback.errors import InvalidInput
from feedback.metrics.metric import Bands, Metric, Scale, Unit

NAME = "custom"


def custom(scale: Scale, bands: Bands) -> Metric:
    """A metric of the owner's own; InvalidInput when scale or groups make no sense."""
    if not 2 <= scale.maximum - scale.minimum + 1 <= 11:
        raise InvalidInput("scale", "error-custom-scale")
    higher = (scale.minimum, scale.maximum) == (bands.bottom[0], bands.top[1])
    lower = (scale.minimum, scale.maximum) == (bands.top[0], bands.bottom[1])
    first, second = (bands.bottom, bands.top) if higher else (bands.top, bands.bottom)
    if not (higher or lower) or not first[0] <= first[1] < second[0] <= second[1]:
        raise InvalidInput("bands", "error-custom-bands")
    return Metric(name=NAME, scale=scale, bands=bands, unit=Unit.MEAN)
