"""People in tests: they write, tap and see, as in a chat. Every act waits until the bot has come to rest."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import sandbox
from sandbox.transcript import transcript

View = Mapping[str, Any]
Rest = Callable[[], Awaitable[None]]
# Keys of a card that stand behind "More…".
BEHIND = frozenset(
    {
        *("Not negative", "It is negative", "Promise", "Assign", "Snooze", "Release", "History", "Improve"),
        *("Не негатив", "Обещание", "Назначить", "Отложить", "История"),
    }
)
MORE = ("More…", "Ещё…", "Więcej…")


class Person:
    """Somebody with a phone, in one chat: their own with the bot, or a group."""

    def __init__(self, tg: sandbox.Sandbox, rest: Rest, person: int, chat: int | None = None) -> None:
        self._tg = tg
        self._rest = rest
        self.id = person
        self.chat = chat or person

    async def starts(self, payload: str = "") -> None:
        """Press Start, perhaps by a link."""
        self._tg.act.start(person=self.id, payload=payload)
        await self._rest()

    async def writes(self, text: str, *, reply_to: View | None = None, thread: int | None = None) -> int:
        """Write a message; returns its number."""
        happened = self._tg.act.write(
            person=self.id,
            chat=self.chat,
            text=text,
            reply_to=reply_to["message_id"] if reply_to else None,
            thread=thread,
        )
        await self._rest()
        return int(happened.message_id or 0)

    async def sends(self, kind: str, caption: str | None = None, *, reply_to: View | None = None) -> int:
        """Send a photo, voice, document...; returns its number."""
        happened = self._tg.act.send_media(
            person=self.id,
            chat=self.chat,
            kind=kind,
            caption=caption,
            reply_to=reply_to["message_id"] if reply_to else None,
        )
        await self._rest()
        return int(happened.message_id or 0)

    async def sends_album(
        self, *kinds: str, caption: str | None = None, reply_to: View | None = None
    ) -> None:
        """Send several files as one album; the caption stands under the first."""
        for place, kind in enumerate(kinds):
            self._tg.act.send_media(
                person=self.id,
                chat=self.chat,
                kind=kind,
                caption=None if place else caption,
                reply_to=reply_to["message_id"] if reply_to and not place else None,
                group_id=f"album-{self.id}-{len(self._tg.messages(self.chat)) - place}",
            )
        await self._rest()

    def reactions(self, message_id: int) -> list[str]:
        """What stands under a message here."""
        return [
            one["emoji"]
            for view in self._tg.messages(self.chat)
            if view["message_id"] == message_id
            for one in view["reactions"]
        ]

    async def edits(self, message_id: int, text: str) -> None:
        """Change a message of one's own."""
        self._tg.act.edit(person=self.id, chat=self.chat, message_id=message_id, text=text)
        await self._rest()

    async def taps(self, label: str, *, on: View | None = None, times: int = 1) -> None:
        """Tap the key with this label on the newest message that has it."""
        message = await self._opened(label, on) if label in BEHIND else on or self.keyed(label)
        for _ in range(times):
            self._tg.act.tap(person=self.id, chat=self.chat, message_id=message["message_id"], label=label)
        await self._rest()

    async def _opened(self, label: str, on: View | None) -> View:
        """The message with a key that may stand behind "More…", which is tapped then."""
        message = on or self.keyed(label, *MORE)
        return await self.opens(message) if has(message, *MORE) and not has(message, label) else message

    async def opens(self, card: View) -> View:
        """Tap "More…" on this card; returns it with all its keys."""
        (more,) = (key["text"] for row in card["keyboard"] for key in row if key["text"] in MORE)
        await self.taps(more, on=card)
        (opened,) = (view for view in self.messages() if view["message_id"] == card["message_id"])
        return opened

    async def forges(self, data: str, *, on: View) -> None:
        """Send button data that is on no key of the message."""
        self._tg.act.tap(person=self.id, chat=self.chat, message_id=on["message_id"], data=data, force=True)
        await self._rest()

    async def blocks(self) -> None:
        """Block the bot."""
        self._tg.act.block(person=self.id)
        await self._rest()

    async def unblocks(self) -> None:
        """Take the block back."""
        self._tg.act.unblock(person=self.id)
        await self._rest()

    async def sees(self, *parts: str) -> View:
        """The newest message of the bot that has all these words, in its text or on its keys."""
        await self._rest()
        for message in reversed(self.messages()):
            if all(part in _words(message) for part in parts):
                return message
        raise AssertionError(f"{parts} not seen in:\n{self.transcript()}")

    async def sees_no(self, *parts: str) -> None:
        """No message of the bot has all these words."""
        await self._rest()
        seen = [m for m in self.messages() if all(part in _words(m) for part in parts)]
        assert not seen, f"{parts} seen in:\n{self.transcript()}"

    def messages(self) -> list[View]:
        """What the bot has written here, oldest first."""
        return [view for view in self._tg.messages(self.chat) if view["out"]]

    def last(self) -> View:
        """The bot's newest message here."""
        return self.messages()[-1]

    def toasts(self) -> list[str]:
        """The words over the keys after this person's taps, oldest first."""
        return [toast["text"] for toast in self._tg.toasts(self.id)]

    def keyed(self, *labels: str) -> View:
        """The newest message with a key of one of these labels."""
        for message in reversed(self.messages()):
            if has(message, *labels):
                return message
        raise AssertionError(f"no key {labels} in:\n{self.transcript()}")

    def transcript(self) -> str:
        """The chat as a person would read it."""
        return transcript(self._tg.world, self._tg.world.chat(self.chat))


def has(message: View, *labels: str) -> bool:
    """Whether one of these keys stands under the message."""
    return any(key["text"] in labels for row in message["keyboard"] for key in row)


def _words(message: View) -> str:
    keys = [key["text"] for row in message["keyboard"] for key in row]
    return "\n".join([message["text"], *keys])
