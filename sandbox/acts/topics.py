"""Forum topics by people."""

from sandbox.acts.base import ActsBase, Happened
from sandbox.chats import Chat, Topic
from sandbox.errors import ActError, NoSuch
from sandbox.topic_notes import announce, new_topic


class TopicActs(ActsBase):
    """Acts in forums."""

    def create_topic(self, *, person: int, chat: int, name: str) -> Happened:
        """A new topic; its id is the message's."""
        who = self.world.person(person)
        room = self._forum(person, chat)
        _, post = new_topic(self.world, room, name, 7322096, author={"from": who.user()}, out=False)
        return self.told(room, post)

    def close_topic(self, *, person: int, chat: int, thread: int) -> Happened:
        """No more messages by members."""
        return self._switch(person, chat, thread, closed=True)

    def reopen_topic(self, *, person: int, chat: int, thread: int) -> Happened:
        """Messages again."""
        return self._switch(person, chat, thread, closed=False)

    def delete_topic(self, *, person: int, chat: int, thread: int) -> Happened:
        """The topic and its messages; the bot isn't told."""
        room = self._forum(person, chat)
        topic = self._topic(room, thread)
        del room.topics[topic.id]
        self.world.remove(room, [post.message_id for post in room.posts.values() if post.thread_id == thread])
        self.world.show_chat(room)
        return Happened(chat_id=chat)

    def _switch(self, person: int, chat: int, thread: int, *, closed: bool) -> Happened:
        room = self._forum(person, chat)
        topic = self._topic(room, thread)
        topic.closed = closed
        note = "forum_topic_closed" if closed else "forum_topic_reopened"
        author = {"from": self.world.user(person)}
        return self.told(room, announce(self.world, room, topic, {note: {}}, author=author, out=False))

    def _forum(self, person: int, chat: int) -> Chat:
        room = self.room(self.world.person(person), chat)
        if not room.is_forum:
            raise ActError(f"{room.title} has no topics")
        return room

    def _topic(self, chat: Chat, thread: int) -> Topic:
        if thread not in chat.topics:
            raise NoSuch(f"there is no topic {thread}")
        return chat.topics[thread]
