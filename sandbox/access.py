"""May the bot read or write here? Telegram's refusals, in its order."""

from sandbox.call import Call
from sandbox.chats import CHANNEL, PRIVATE, Chat, Topic
from sandbox.errors import bad_request, forbidden, migrated
from sandbox.world import World


def named(world: World, call: Call, name: str = "chat_id") -> Chat:
    """The chat a parameter names, by id or @username. Raises 400."""
    raw = call.text(name).strip()
    if not raw:
        raise bad_request(f"{name} is empty")
    if raw.startswith("@"):
        found = (
            chat
            for chat in world.chats.values()
            if chat.username and chat.username.lower() == raw[1:].lower()
        )
        chat = next(found, None)
    else:
        chat = world.chats.get(call.integer(name))
    if chat is None or not known(world, chat):
        raise bad_request("chat not found")
    return chat


def known(world: World, chat: Chat) -> bool:
    """The bot has met this chat: a person who wrote or shares a group, a group it is or was in."""
    if chat.type != PRIVATE:
        return world.bot_id in chat.members or chat.username is not None
    if world.people[chat.id].started:
        return True
    return any(
        chat.id in other.members and world.bot_id in other.members
        for other in world.chats.values()
        if other.type != PRIVATE
    )


def readable(world: World, chat: Chat) -> None:
    """The bot is (still) there. Raises 403."""
    if chat.type == PRIVATE:
        return
    status = world.me(chat).status
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {kind_of(chat)} chat")
    if status == "left":
        raise forbidden(f"bot is not a member of the {kind_of(chat)} chat")


def kind_of(chat: Chat) -> str:
    """The word Telegram uses for it."""
    return chat.type


def writable(world: World, chat: Chat) -> None:
    """The bot may send a message here. Raises 400 or 403."""
    if chat.migrated_to is not None:
        raise migrated(chat.migrated_to)
    readable(world, chat)
    if chat.type == PRIVATE:
        person_listens(world, chat.id)
    elif chat.type == CHANNEL and not world.me(chat).may("can_post_messages"):
        raise bad_request("need administrator rights in the channel chat")
    elif world.me(chat).status == "restricted":
        raise bad_request("not enough rights to send text messages to the chat")


def person_listens(world: World, person_id: int) -> None:
    """Has an account, has started the bot and not blocked it. Raises 403."""
    person = world.people[person_id]
    if person.deactivated:
        raise forbidden("user is deactivated")
    if not person.started:
        raise forbidden("bot can't initiate conversation with a user")
    if person.blocked:
        raise forbidden("bot was blocked by the user")


def thread(world: World, chat: Chat, call: Call) -> Topic | None:
    """The open topic a message goes to; None for the general one. Raises 400."""
    if not call.has("message_thread_id"):
        return None
    topic = chat.topics.get(call.integer("message_thread_id"))
    if topic is None:
        raise bad_request("message thread not found")
    if topic.closed and not world.me(chat).may("can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return topic


def right(world: World, chat: Chat, name: str, words: str) -> None:
    """The bot has an administrator right. Raises 400 not enough rights."""
    readable(world, chat)
    if chat.type != PRIVATE and not world.me(chat).may(name):
        raise bad_request(f"not enough rights to {words}")
