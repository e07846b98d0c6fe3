"""Changes of somebody's standing in a chat, and what the bot hears of them."""

from sandbox.chats import PRIVATE, Chat, Member
from sandbox.dictionary import Json
from sandbox.world import World


def changed(world: World, chat: Chat, *, by: int, old: Json, new: Json) -> int | None:
    """The update about a change: my_chat_member about the bot; chat_member about others, to an admin."""
    mine = new["user"]["id"] == world.bot_id
    world.show_chat(chat)
    if old == new or not (mine or world.me(chat).is_admin):
        return None
    payload = {
        "chat": world.chat_wire(chat),
        "from": world.user(by),
        "date": int(world.clock.now()),
        "old_chat_member": old,
        "new_chat_member": new,
    }
    return world.put("my_chat_member" if mine else "chat_member", payload, chat)


def set_standing(
    world: World, chat: Chat, user_id: int, status: str, rights: dict[str, bool], *, by: int
) -> int | None:
    """Give somebody a new standing."""
    user = world.user(user_id)
    old = chat.members.get(user_id) or Member(user=user, status="left")
    new = Member(user=user, status=status, rights=rights)
    chat.members[user_id] = new
    return changed(world, chat, by=by, old=old.wire(chat.type), new=new.wire(chat.type))


def left_group(world: World, chat: Chat, *, by: int) -> int | None:
    """The bot goes by itself."""
    return set_standing(world, chat, world.bot_id, "left", {}, by=by)


def blocked(world: World, person_id: int, *, block: bool) -> int | None:
    """A person blocks or unblocks the bot."""
    person, chat = world.person(person_id), world.chat(person_id)
    states = ("member", "kicked") if block else ("kicked", "member")
    old, new = (Member(user=world.bot, status=status).wire(PRIVATE) for status in states)
    person.blocked = block
    world.bus.publish("person", person.view())
    return changed(world, chat, by=person_id, old=old, new=new)
