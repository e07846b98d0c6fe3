"""The tree of errors: what people and logs get to see."""

import pytest

from feedback.errors import Conflict, InvalidInput, NotFound, OtklikError, Refused, Tampered


@pytest.mark.parametrize(
    "error",
    [NotFound("error-a"), Conflict("error-b"), Refused("error-c"), InvalidInput("p", "error-d"), Tampered()],
)
def test_every_error_is_an_expected_one_with_a_message(error: OtklikError) -> None:
    assert isinstance(error, OtklikError)
    assert error.message_id.startswith("error-")


def test_a_log_line_never_shows_the_values() -> None:
    error = InvalidInput("contact.name", "error-name", value="Jan Kowalski", allowed="letters")
    assert str(error) == "error-name(allowed, value)"
    assert error.params == {"value": "Jan Kowalski", "allowed": "letters"}


def test_the_path_grows_from_the_inside() -> None:
    error = InvalidInput("delay", "error-duration", value="2 moons").at("trigger")
    assert (error.path, error.message_id, error.params) == (
        "trigger.delay",
        "error-duration",
        {"value": "2 moons"},
    )
    assert InvalidInput("", "error-duration").at("trigger").path == "trigger"
