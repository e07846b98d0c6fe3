"""How the running bot is."""

from dataclasses import dataclass

# Seconds: three long polls without an answer from Telegram.
SILENT = 90.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Depth:
    """What waits for a worker."""

    # Messages due to be sent.
    deliveries: int
    # Comments due to be analysed.
    comments: int
    # Updates that were given up.
    set_aside: int
    # Messages of customers nobody has dealt with, and those of them that wait too long: the goal is 0.
    unanswered: int
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """One look at a process."""

    # None: the database can't be reached.
    depth: Depth | None
    # polling | webhook
    updates: str
    # Seconds since Telegram last answered a poll; None: it has not yet, or there is a webhook.
    silence: float | None
    # Whether the lexicon stands in for the model.
    degraded: bool
    model: str

    @property
    def ready(self) -> bool:
        """Whether answers of customers arrive and are kept."""
        heard = self.updates == "webhook" or (self.silence is not None and self.silence < SILENT)
        return self.depth is not None and heard
