"""The campaign file's key `people`, and what does not go with answers without a name."""

from collections.abc import Iterator
from typing import Literal

from feedback.errors import InvalidInput
from feedback.metrics import Metric
from feedback.people import People

PeopleInput = Literal["customers", "employees"] | None
# They would split the few who answer, show in the chat which group an answer fell into, or open cases.
_NAMED = ("follow_up", "alerts", "variants")


def people_of(given: PeopleInput, metric: Metric) -> People:
    """Whom the campaign asks; a metric without names is for employees."""
    return People(given) if given else People.EMPLOYEES if metric.anonymous else People.CUSTOMERS


def contradictions(metric: Metric, people: PeopleInput, written: set[str]) -> Iterator[InvalidInput]:
    """What the keys of the file say against the metric."""
    if not metric.anonymous:
        return
    if people == People.CUSTOMERS.value:
        yield InvalidInput("people", "error-unnamed-people", name=metric.name)
    for key in _NAMED:
        if key in written:
            yield InvalidInput(key, "error-unnamed-key", name=metric.name, key=key)
