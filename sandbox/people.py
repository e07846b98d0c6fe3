"""People, as Telegram knows them."""

from dataclasses import dataclass, field

from sandbox.dictionary import Json

ANONYMOUS_ADMIN: Json = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}


@dataclass(slots=True, kw_only=True)
class Person:
    """Somebody with an account; their private chat with the bot has the same id."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    # The person has written to the bot at least once; before that the bot can't write.
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    # Answers to taps, newest last.
    toasts: list[Json] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The name shown over a message."""
        return f"{self.first_name} {self.last_name or ''}".strip()

    def user(self) -> Json:
        """A Bot API User."""
        known = {"last_name": self.last_name, "username": self.username, "language_code": self.language_code}
        given = {name: value for name, value in known.items() if value}
        return {"id": self.id, "is_bot": False, "first_name": self.first_name, **given}

    def view(self) -> Json:
        """What the page shows."""
        names = (
            "id",
            "first_name",
            "last_name",
            "username",
            "language_code",
            "blocked",
            "started",
            "deactivated",
        )
        return {name: getattr(self, name) for name in names}
