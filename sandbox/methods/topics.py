"""Forum topics, made and kept by the bot."""

from telegram.constants import ForumTopicLimit

from sandbox import access
from sandbox.call import Call
from sandbox.chats import Chat, Topic
from sandbox.dictionary import Json
from sandbox.errors import bad_request
from sandbox.methods.registry import Method
from sandbox.topic_notes import announce, new_topic
from sandbox.world import World

COLOURS = frozenset({7322096, 16766590, 13338331, 9367192, 16749490, 16478047})


def forum(world: World, call: Call, deed: str) -> Chat:
    """A forum in which the bot may manage topics. Raises 400 or 403."""
    chat = access.named(world, call)
    access.readable(world, chat)
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    access.right(
        world, chat, "can_manage_topics", f"{deed} a topic" if deed == "create" else f"{deed} the topic"
    )
    return chat


def known_topic(chat: Chat, call: Call) -> Topic:
    """The topic a call names. Raises 400."""
    topic = chat.topics.get(call.integer("message_thread_id"))
    if topic is None:
        raise bad_request("message thread not found")
    return topic


def checked_name(name: str) -> str:
    """Raises 400 when there is none or it is too long."""
    name = name.strip()
    if not name:
        raise bad_request("TOPIC_TITLE_EMPTY")
    if len(name) > ForumTopicLimit.MAX_NAME_LENGTH:
        raise bad_request("TOPIC_TITLE_TOO_LONG")
    return name


def create_forum_topic(world: World, call: Call) -> Json:
    """A new topic."""
    chat = forum(world, call, "create")
    colour = call.integer("icon_color", 7322096)
    if colour not in COLOURS:
        raise bad_request("TOPIC_ICON_COLOR_INVALID")
    name = checked_name(call.text("name"))
    topic, _ = new_topic(world, chat, name, colour, author={"from": world.bot}, out=True)
    return {"message_thread_id": topic.id, "name": topic.name, "icon_color": topic.icon_color}


def edit_forum_topic(world: World, call: Call) -> bool:
    """Another name."""
    chat = forum(world, call, "edit")
    topic = known_topic(chat, call)
    name = checked_name(call.text("name")) if call.has("name") else topic.name
    if name == topic.name:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.name = name
    announce(world, chat, topic, {"forum_topic_edited": {"name": name}}, author={"from": world.bot}, out=True)
    return True


def switch(world: World, call: Call, *, closed: bool) -> bool:
    """Close or reopen. Raises 400 when it is so already."""
    chat = forum(world, call, "close" if closed else "reopen")
    topic = known_topic(chat, call)
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    note = "forum_topic_closed" if closed else "forum_topic_reopened"
    announce(world, chat, topic, {note: {}}, author={"from": world.bot}, out=True)
    return True


def close_forum_topic(world: World, call: Call) -> bool:
    """No more messages."""
    return switch(world, call, closed=True)


def reopen_forum_topic(world: World, call: Call) -> bool:
    """Messages again."""
    return switch(world, call, closed=False)


def delete_forum_topic(world: World, call: Call) -> bool:
    """The topic and all its messages."""
    chat = forum(world, call, "delete")
    access.right(world, chat, "can_delete_messages", "delete the topic")
    topic = known_topic(chat, call)
    del chat.topics[topic.id]
    world.remove(chat, [post.message_id for post in chat.posts.values() if post.thread_id == topic.id])
    world.show_chat(chat)
    return True


METHODS = (
    Method(name="createForumTopic", handler=create_forum_topic, counted=True),
    Method(name="editForumTopic", handler=edit_forum_topic),
    Method(name="closeForumTopic", handler=close_forum_topic),
    Method(name="reopenForumTopic", handler=reopen_forum_topic),
    Method(name="deleteForumTopic", handler=delete_forum_topic),
)
