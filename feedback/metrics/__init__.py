"""The metrics: one module each, listed once in METRICS."""

from feedback.errors import InvalidInput
from feedback.metrics.ces import CES
from feedback.metrics.ces10 import CES10
from feedback.metrics.cli import CLI
from feedback.metrics.csat import CSAT
from feedback.metrics.csi import CSI
from feedback.metrics.custom import custom
from feedback.metrics.enps import ENPS
from feedback.metrics.fcr import FCR
from feedback.metrics.metric import Bands, Group, Metric, Scale, Summary, Unit, key_rows
from feedback.metrics.nps import NPS
from feedback.metrics.nps10 import NPS10
from feedback.metrics.stars import STARS

METRICS = (NPS, NPS10, CES10, CES, CSAT, CSI, STARS, CLI, FCR, ENPS)

__all__ = [
    "CES",
    "CES10",
    "CLI",
    "CSAT",
    "CSI",
    "ENPS",
    "FCR",
    "METRICS",
    "NPS",
    "NPS10",
    "STARS",
    "Bands",
    "Group",
    "Metric",
    "Scale",
    "Summary",
    "Unit",
    "by_name",
    "custom",
    "key_rows",
]


def by_name(name: str) -> Metric:
    """The metric called so; InvalidInput names the allowed ones."""
    for metric in METRICS:
        if metric.name == name:
            return metric
    allowed = ", ".join(metric.name for metric in METRICS)
    raise InvalidInput("metric", "error-unknown-metric", name=name, allowed=allowed)
