"""What all acts share."""

from dataclasses import dataclass

from sandbox.chats import CHANNEL, PRIVATE, Chat
from sandbox.dictionary import Json
from sandbox.errors import ActError
from sandbox.people import ANONYMOUS_ADMIN, Person
from sandbox.posts import Post
from sandbox.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """What an act led to; None where there is nothing."""

    chat_id: int
    message_id: int | None = None
    # None as well when the bot didn't ask for such updates or may not see this message.
    update_id: int | None = None
    query_id: str | None = None


class ActsBase:
    """Finds people and chats, posts for them."""

    def __init__(self, world: World) -> None:
        self.world = world

    def room(self, person: Person, chat_id: int | None) -> Chat:
        """The chat the person acts in. Raises ActError when they aren't there."""
        chat = self.world.chat(person.id if chat_id is None else chat_id)
        if chat.type == PRIVATE:
            if chat.id != person.id:
                raise ActError(f"chat {chat.id} is somebody else's private chat")
            return chat
        member = chat.members.get(person.id)
        if member is None or not member.present:
            raise ActError(f"{person.name} is not in {chat.title}")
        return chat

    def speak(
        self,
        person: Person,
        chat: Chat,
        body: Json,
        *,
        reply_to: int | None = None,
        thread: int | None = None,
        anonymous: bool = False,
    ) -> Happened:
        """A message by a person, told to the bot if it may see it."""
        self.check_voice(person, chat)
        place = self.place(chat, thread)
        if reply_to is not None and chat.live(reply_to) is None:
            raise ActError(f"there is no message {reply_to} to reply to")
        author = self.author(person, chat, anonymous=anonymous)
        post = self.world.add(chat, {**place, **body}, author=author, out=False, reply_to=reply_to)
        if chat.type == PRIVATE:
            person.started = True
        return self.told(chat, post)

    def told(self, chat: Chat, post: Post) -> Happened:
        """Tell the bot."""
        update_id = self.world.report(chat, post)
        return Happened(chat_id=chat.id, message_id=post.message_id, update_id=update_id)

    def check_voice(self, person: Person, chat: Chat) -> None:
        """Raises ActError when the person can't write here."""
        if chat.migrated_to is not None:
            raise ActError(f"the group became {chat.migrated_to}")
        if chat.type == PRIVATE and person.blocked:
            raise ActError(f"{person.name} has blocked the bot: unblock it or press start")
        if chat.type == CHANNEL and not chat.members[person.id].is_admin:
            raise ActError("only admins write in a channel")

    def place(self, chat: Chat, thread: int | None) -> Json:
        """The topic. Raises ActError when it is closed or gone."""
        if thread is None:
            return {}
        topic = chat.topics.get(thread)
        if topic is None or topic.closed:
            raise ActError(f"topic {thread} is closed or gone")
        return {"message_thread_id": thread, "is_topic_message": True}

    def author(self, person: Person, chat: Chat, *, anonymous: bool) -> Json:
        """Who the message is from."""
        if chat.type == CHANNEL:
            return {"sender_chat": chat.wire()}
        if not anonymous:
            return {"from": person.user()}
        if chat.type == PRIVATE or not chat.members[person.id].is_admin:
            raise ActError("only admins of a group can be anonymous")
        return {"from": ANONYMOUS_ADMIN, "sender_chat": chat.wire()}
