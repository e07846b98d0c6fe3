"""The service messages that make and change forum topics."""

from sandbox.chats import Chat, Topic
from sandbox.dictionary import Json
from sandbox.posts import Post
from sandbox.world import World


def new_topic(
    world: World, chat: Chat, name: str, colour: int, *, author: Json, out: bool
) -> tuple[Topic, Post]:
    """The topic and the note that made it; they share their number."""
    number = chat.last_message_id + 1
    topic = Topic(id=number, name=name, icon_color=colour)
    note = {"forum_topic_created": {"name": name, "icon_color": colour}}
    chat.topics[number] = topic
    return topic, announce(world, chat, topic, note, author=author, out=out)


def announce(world: World, chat: Chat, topic: Topic, note: Json, *, author: Json, out: bool) -> Post:
    """Put a note into the topic."""
    body = {"message_thread_id": topic.id, "is_topic_message": True, **note}
    post = world.add(chat, body, author=author, out=out)
    world.show_chat(chat)
    return post
