"""Taps on buttons, reactions, and an update that comes twice."""

from sandbox.acts.base import ActsBase, Happened
from sandbox.chats import PRIVATE, Chat
from sandbox.dictionary import Json
from sandbox.errors import ActError
from sandbox.methods.reactions import ALLOWED
from sandbox.people import Person
from sandbox.posts import Post


def button_data(post: Post, label: str | None, data: str | None) -> str:
    """The callback data of the button meant. Raises ActError when there is no such button."""
    buttons = [one for row in post.buttons() for one in row]
    for button in buttons:
        if (data is not None and button.get("callback_data") == data) or (
            label is not None and button["text"] == label
        ):
            if "callback_data" not in button:
                raise ActError(f"button {button['text']!r} calls nobody back")
            return str(button["callback_data"])
    there = ", ".join(repr(button["text"]) for button in buttons) or "none"
    wanted = repr(label) if data is None else "with this data"
    raise ActError(f"message {post.message_id} has no button {wanted}; there are: {there}")


class TappingActs(ActsBase):
    """Acts on messages already there."""

    def tap(
        self,
        *,
        person: int,
        message_id: int,
        label: str | None = None,
        data: str | None = None,
        chat: int | None = None,
        force: bool = False,
    ) -> Happened:
        """Tap an inline button, by label or data; `force` sends data that is on no button."""
        who = self.world.person(person)
        room = self.room(who, chat)
        if who.blocked and room.type == PRIVATE:
            raise ActError(f"{who.name} has blocked the bot")
        if force and data is not None:
            return self._tapped(who, room, message_id, data)
        post = self.world.post(room.id, message_id)
        return self._tapped(who, room, message_id, button_data(post, label, data))

    def _tapped(self, person: Person, chat: Chat, message_id: int, data: str) -> Happened:
        query = self.world.queries.new(person=person.id, chat_id=chat.id, message_id=message_id, data=data)
        tap = {
            "query_id": query.id,
            "person": person.id,
            "chat_id": chat.id,
            "message_id": message_id,
            "data": data,
        }
        self.world.bus.publish("tap", tap)
        payload = {
            "id": query.id,
            "from": person.user(),
            "chat_instance": str(abs(chat.id) * 7919),
            "data": data,
            "message": self._tapped_message(chat, message_id),
        }
        update_id = self.world.put("callback_query", payload, chat)
        return Happened(chat_id=chat.id, message_id=message_id, update_id=update_id, query_id=query.id)

    def _tapped_message(self, chat: Chat, message_id: int) -> Json:
        post = chat.live(message_id)
        if post is None:
            return {"chat": self.world.chat_wire(chat), "message_id": message_id, "date": 0}
        return self.world.wire(post)

    def react(self, *, person: int, message_id: int, emoji: str | None, chat: int | None = None) -> Happened:
        """Set one's reaction; None takes it back."""
        who = self.world.person(person)
        room = self.room(who, chat)
        if emoji is not None and emoji not in ALLOWED:
            raise ActError("this emoji is no reaction")
        post = self.world.post(room.id, message_id)
        old = post.reactions.pop(person, None)
        new: Json | None = {"type": "emoji", "emoji": emoji} if emoji is not None else None
        if new is not None:
            post.reactions[person] = new
        self.world.show(post)
        if room.type != PRIVATE and not self.world.me(room).is_admin:
            return Happened(chat_id=room.id, message_id=message_id)
        payload = {
            "chat": self.world.chat_wire(room),
            "message_id": message_id,
            "user": who.user(),
            "date": int(self.world.clock.now()),
            "old_reaction": [old] if old else [],
            "new_reaction": [new] if new else [],
        }
        update_id = self.world.put("message_reaction", payload, room)
        return Happened(chat_id=room.id, message_id=message_id, update_id=update_id)

    def redeliver(self, *, update: int) -> Happened:
        """An old update comes once more, as Telegram sometimes lets it."""
        self.world.updates.redeliver(update)
        return Happened(chat_id=self.world.updates.history[update].chat_id or 0, update_id=update)
