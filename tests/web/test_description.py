"""The API does what its description says, whatever it is called with."""

import pytest

from bench.api import call_everything
from tests.house import House

EXAMPLES = 15
# The library's own: it warns about itself.
pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.timeout(300),
]


async def test_whatever_is_called_answers_as_described(house: House) -> None:
    called = await call_everything(house.app, EXAMPLES)
    assert called.operations >= 15
    assert called.calls.total() >= called.operations * EXAMPLES
    assert called.calls[200]
    assert not called.failures, str(called)
