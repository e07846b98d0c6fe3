"""People write, send files, edit and delete."""

import base64
import binascii

from telegram.constants import MessageLimit

from sandbox.acts.base import ActsBase, Happened
from sandbox.dictionary import Json
from sandbox.entities.found import with_found
from sandbox.entities.text import length
from sandbox.errors import ActError
from sandbox.methods.media import file_body
from sandbox.pictures import sample
from sandbox.posts import CAPTIONED, MEDIA


def written(text: str, name: str = "text") -> Json:
    """Text as a person's app sends it. Raises ActError when the app wouldn't."""
    bare = text.strip()
    longest = MessageLimit.MAX_TEXT_LENGTH if name == "text" else MessageLimit.CAPTION_LENGTH
    if not bare or length(bare) > longest:
        raise ActError(f"a message has 1-{int(longest)} characters")
    entities = with_found(bare, [])
    return {name: bare} | (
        {"entities" if name == "text" else "caption_entities": entities} if entities else {}
    )


def decoded(content: str) -> bytes:
    """Raises ActError unless it is base64."""
    try:
        return base64.b64decode(content, validate=True)
    except binascii.Error as error:
        raise ActError("content must be base64") from error


class SendingActs(ActsBase):
    """Acts in any chat; left out it is the private one."""

    def write(
        self,
        *,
        person: int,
        text: str,
        chat: int | None = None,
        reply_to: int | None = None,
        thread: int | None = None,
        anonymous: bool = False,
    ) -> Happened:
        """A text."""
        who = self.world.person(person)
        room = self.room(who, chat)
        return self.speak(who, room, written(text), reply_to=reply_to, thread=thread, anonymous=anonymous)

    def send_media(
        self,
        *,
        person: int,
        kind: str,
        content: str | None = None,
        name: str | None = None,
        caption: str | None = None,
        duration: int | None = None,
        chat: int | None = None,
        reply_to: int | None = None,
        thread: int | None = None,
        group_id: str | None = None,
    ) -> Happened:
        """A photo, voice, video, document...; without content a small sample."""
        who = self.world.person(person)
        if kind not in MEDIA:
            raise ActError(f"kind is one of {', '.join(MEDIA)}")
        default_name, sample_bytes = sample(kind)
        data = sample_bytes if content is None else decoded(content)
        body = file_body(self.world.files.add(kind, name or default_name, data), duration)
        if caption and kind in CAPTIONED:
            body |= written(caption, "caption")
        if group_id is not None:
            body["media_group_id"] = group_id
        return self.speak(who, self.room(who, chat), body, reply_to=reply_to, thread=thread)

    def send_location(
        self, *, person: int, latitude: float, longitude: float, chat: int | None = None
    ) -> Happened:
        """A point on the map."""
        who = self.world.person(person)
        return self.speak(
            who, self.room(who, chat), {"location": {"latitude": latitude, "longitude": longitude}}
        )

    def send_contact(
        self, *, person: int, phone_number: str, first_name: str | None = None, chat: int | None = None
    ) -> Happened:
        """One's own telephone number, or with a name somebody else's."""
        who = self.world.person(person)
        contact: Json = {"phone_number": phone_number, "first_name": first_name or who.first_name}
        if first_name is None:
            contact["user_id"] = person
        return self.speak(who, self.room(who, chat), {"contact": contact})

    def edit(self, *, person: int, message_id: int, text: str, chat: int | None = None) -> Happened:
        """Change one's own text (or caption)."""
        who = self.world.person(person)
        room = self.room(who, chat)
        post = self.world.post(room.id, message_id)
        if post.sender_id != person:
            raise ActError(f"message {message_id} is not {who.name}'s")
        name = "text" if "text" in post.data else "caption"
        empty = dict.fromkeys(("entities", "caption_entities"))
        self.world.change(post, empty | written(text, name))
        return Happened(
            chat_id=room.id, message_id=message_id, update_id=self.world.report(room, post, edited=True)
        )

    def delete_message(self, *, person: int, message_id: int, chat: int | None = None) -> Happened:
        """Delete for everyone; bots are never told."""
        room = self.room(self.world.person(person), chat)
        self.world.post(room.id, message_id)
        self.world.remove(room, [message_id])
        return Happened(chat_id=room.id, message_id=message_id)
