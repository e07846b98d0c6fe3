"""Messages as the server keeps them."""

from dataclasses import dataclass, field

from sandbox.dictionary import Json

MEDIA = ("photo", "voice", "video", "video_note", "animation", "document", "audio", "sticker")
CAPTIONED = frozenset({"photo", "voice", "video", "animation", "document", "audio"})


@dataclass(slots=True, kw_only=True)
class Post:
    """One message. `data` is the Bot API Message without the message it answers."""

    chat_id: int
    message_id: int
    # Who sent it; None for channel posts of people.
    sender_id: int | None
    # Sent by the bot.
    out: bool
    data: Json
    reply_to: int | None = None
    # A keyboard in place of the letters, or its removal; only the person's app sees it.
    keyboard: Json = field(default_factory=dict)
    deleted: bool = False
    # The sandbox clock, with fractions; `date` in the data has none.
    time: float = 0.0
    # Earlier texts, oldest first.
    history: list[str] = field(default_factory=list)
    reactions: dict[int, Json] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Text or caption."""
        return str(self.data.get("text", self.data.get("caption", "")))

    @property
    def entities(self) -> list[Json]:
        """Entities of the text or caption."""
        found: list[Json] = self.data.get("entities") or self.data.get("caption_entities") or []
        return found

    @property
    def thread_id(self) -> int | None:
        """The forum topic."""
        return self.data.get("message_thread_id")

    @property
    def media(self) -> str | None:
        """Which kind of file it carries."""
        return next((kind for kind in MEDIA if kind in self.data), None)

    @property
    def is_service(self) -> bool:
        """Nothing a person or bot wrote, but a note by Telegram."""
        content = ("text", "location", "contact", *MEDIA)
        return not any(kind in self.data for kind in content)

    def buttons(self) -> list[list[Json]]:
        """The inline keyboard, row by row."""
        markup = self.data.get("reply_markup", {})
        rows: list[list[Json]] = markup.get("inline_keyboard", [])
        return rows
