"""From values to responses."""

from datetime import UTC, datetime

from feedback import metrics
from feedback.counting import Given, counted

AT = datetime(2026, 3, 2, tzinfo=UTC)


def value(response: int, number: int, part: str | None = None) -> Given:
    return Given(response_id=response, answered_at=AT, value=number, part=part)


def test_the_values_of_a_response_stand_together() -> None:
    found = counted(
        metrics.CLI, [value(1, 6), value(1, 6), value(2, 3), value(1, 5), value(2, 4), value(2, 2)]
    )
    assert [one.values for one in found] == [(6, 6, 5), (3, 4, 2)]
    assert round(metrics.CLI.summarize([one.values for one in found]).value or 0, 2) == 4.33


def test_what_only_an_earlier_scale_allowed_is_left_out() -> None:
    found = counted(metrics.CSAT, [value(1, 5, "Centre"), value(2, 9)])
    assert [(one.part, one.values) for one in found] == [("Centre", (5,))]
