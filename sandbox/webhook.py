"""The webhook's settings, and who polls just now."""

from sandbox.errors import conflict


class Hook:
    """Where updates are delivered; empty address: long polling."""

    def __init__(self) -> None:
        self.url = ""
        self.secret = ""
        self.max_connections = 40
        self.last_error = ""
        self.last_error_at = 0.0
        # Counts settings: a delivery under way notices that they changed.
        self.version = 0
        # Counts polls and what ended them.
        self.polls = 0
        self._end_words = ""

    def set(self, url: str, secret: str, max_connections: int) -> None:
        """New settings; earlier errors are forgotten."""
        self.url, self.secret = url, secret
        self.max_connections = min(max(1, max_connections), 100)
        self.last_error = ""
        self.version += 1

    def failed(self, words: str, now: float) -> None:
        """Remember the last failure for getWebhookInfo."""
        self.last_error, self.last_error_at = words, now

    def new_poll(self) -> int:
        """A new getUpdates; the one that waits ends at its next wake-up."""
        self.polls += 1
        self._end_words = ""
        return self.polls

    def end_polls(self, words: str) -> None:
        """End the poll that waits, with these words."""
        self.polls += 1
        self._end_words = words

    def check_poll(self, poll: int, words: str) -> None:
        """Raises 409 when this poll is no longer the newest."""
        if poll != self.polls:
            raise conflict(self._end_words or words)
