"""Faults on demand: rules that make calls fail in a known way."""

import random
from dataclasses import dataclass, field, fields
from fnmatch import fnmatchcase

from sandbox.dictionary import Json
from sandbox.errors import ActError, BotApiError, too_many

STATUS, HANG, HANG_AFTER, RESET, RESET_AFTER, DELAY = (
    "status",
    "hang",
    "hang_after",
    "reset",
    "reset_after",
    "delay",
)
KINDS = frozenset({STATUS, HANG, HANG_AFTER, RESET, RESET_AFTER, DELAY})
WORDS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    409: "Conflict",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


@dataclass(slots=True, kw_only=True)
class Fault:
    """A rule: which calls, what happens, how often."""

    method: str = "*"
    chat: int | None = None
    kind: str = STATUS
    status: int = 500
    retry_after: int | None = None
    description: str | None = None
    # For hang (0: until the client goes) and delay; real seconds.
    seconds: float = 0.0
    # None: always.
    times: int | None = None
    probability: float = 1.0
    seed: int = 0
    id: int = 0
    fired: int = 0
    _dice: random.Random = field(default_factory=random.Random, repr=False)

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ActError(f"no such kind of fault: {self.kind}; there are {', '.join(sorted(KINDS))}")
        self._dice = random.Random(self.seed)

    def fires(self, method: str, chat_id: int | None) -> bool:
        """Does this call meet it? Counts the firing."""
        if self.times is not None and self.fired >= self.times:
            return False
        if not fnmatchcase(method.lower(), self.method.lower()) or self.chat not in (None, chat_id):
            return False
        if self._dice.random() >= self.probability:
            return False
        self.fired += 1
        return True

    def error(self) -> BotApiError:
        """The refusal of a status fault."""
        if self.status == 429 and self.description is None:
            return too_many(self.retry_after or 1)
        parameters = None if self.retry_after is None else {"retry_after": self.retry_after}
        return BotApiError(self.status, self.description or WORDS.get(self.status, "Error"), parameters)

    def view(self) -> Json:
        """The rule as JSON."""
        return {one.name: getattr(self, one.name) for one in fields(self) if not one.name.startswith("_")}


class Faults:
    """The rules in force; the first that fires counts."""

    def __init__(self) -> None:
        self.rules: list[Fault] = []
        self._made = 0

    def add(self, fault: Fault) -> Fault:
        """Put a rule in force."""
        self._made += 1
        fault.id = self._made
        self.rules.append(fault)
        return fault

    def remove(self, fault_id: int | None = None) -> None:
        """Forget one, or all."""
        self.rules = [rule for rule in self.rules if fault_id is not None and rule.id != fault_id]

    def meet(self, method: str, chat_id: int | None) -> Fault | None:
        """The fault this call runs into."""
        return next((rule for rule in self.rules if rule.fires(method, chat_id)), None)
