"""The queue of updates, kept for a day, until the bot confirms them."""

from collections.abc import Iterable
from dataclasses import dataclass

from telegram.constants import UpdateType

from sandbox.bus import Bus, Signal
from sandbox.clock import Clock
from sandbox.dictionary import Json
from sandbox.errors import NoSuch

DAY = 86_400
FIRST_ID = 700_000_001
# Off unless asked for.
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
KNOWN = frozenset(str(kind.value) for kind in UpdateType)
DEFAULT = KNOWN - NOT_BY_DEFAULT


@dataclass(slots=True, kw_only=True)
class Waiting:
    """One update; `state` is queued, delivered, confirmed, expired or dropped."""

    update_id: int
    kind: str
    payload: Json
    chat_id: int | None
    time: float
    state: str = "queued"
    deliveries: int = 0
    # Comes once more, whatever was confirmed.
    again: bool = False

    def wire(self) -> Json:
        """A Bot API Update."""
        return {"update_id": self.update_id, self.kind: self.payload}

    def view(self) -> Json:
        """What the page shows."""
        names = ("update_id", "kind", "chat_id", "state", "deliveries", "time")
        return {name: getattr(self, name) for name in names}


class Updates:
    """Pending ones in order, and all that ever were."""

    def __init__(self, clock: Clock, bus: Bus) -> None:
        self._clock = clock
        self._bus = bus
        self.arrived = Signal()
        self.allowed = DEFAULT
        # What the bot asked for, as getWebhookInfo tells it.
        self.asked: list[str] = []
        self.pending: dict[int, Waiting] = {}
        self.history: dict[int, Waiting] = {}

    @property
    def last_id(self) -> int:
        """The id of the newest update; one less than the first when there is none."""
        return FIRST_ID + len(self.history) - 1

    def ask(self, kinds: Iterable[str] | None) -> None:
        """Remember allowed_updates; None changes nothing, an empty list means the default."""
        if kinds is None:
            return
        self.asked = [kind for kind in kinds if kind in KNOWN]
        self.allowed = frozenset(self.asked) if self.asked else DEFAULT

    def put(self, kind: str, payload: Json, chat_id: int | None) -> int | None:
        """Queue one; None when the bot did not ask for this kind."""
        if kind not in self.allowed:
            return None
        entry = Waiting(
            update_id=self.last_id + 1, kind=kind, payload=payload, chat_id=chat_id, time=self._clock.now()
        )
        self.pending[entry.update_id] = self.history[entry.update_id] = entry
        self._bus.publish("update", entry.view())
        self.arrived.fire()
        return entry.update_id

    def take(self, offset: int, limit: int) -> list[Waiting]:
        """What getUpdates answers; confirms what comes before the offset."""
        self.expire()
        if offset < 0:
            self._forget_all_but(-offset)
        for entry in [one for one in self.pending.values() if one.update_id < offset and not one.again]:
            self.close(entry, "confirmed")
        chosen = [one for one in self.pending.values() if one.again or one.update_id >= offset]
        return chosen[:limit]

    def deliver(self, entries: Iterable[Waiting]) -> None:
        """Mark as given to the bot."""
        for entry in entries:
            entry.state, entry.again = "delivered", False
            entry.deliveries += 1
            self._bus.publish("update", entry.view())

    def close(self, entry: Waiting, state: str) -> None:
        """Take it out of the queue."""
        entry.state = state
        self.pending.pop(entry.update_id, None)
        self._bus.publish("update", entry.view())

    def expire(self) -> None:
        """Drop what is older than a day."""
        limit = self._clock.now() - DAY
        for entry in [one for one in self.pending.values() if one.time <= limit]:
            self.close(entry, "expired")

    def drop(self) -> None:
        """drop_pending_updates."""
        for entry in list(self.pending.values()):
            self.close(entry, "dropped")

    def redeliver(self, update_id: int) -> None:
        """An old update comes once more."""
        entry = self.history.get(update_id)
        if entry is None:
            raise NoSuch(f"there was no update {update_id}")
        entry.state, entry.again, entry.time = "queued", True, self._clock.now()
        self.pending = {update_id: entry} | {
            key: one for key, one in self.pending.items() if key != update_id
        }
        self._bus.publish("update", entry.view())
        self.arrived.fire()

    def settled(self, update_id: int | None) -> bool:
        """Nothing up to this update (None: nothing at all) waits for the bot."""
        self.expire()
        return not any(update_id is None or waiting <= update_id for waiting in self.pending)

    def _forget_all_but(self, kept: int) -> None:
        for entry in list(self.pending.values())[:-kept]:
            self.close(entry, "confirmed")
