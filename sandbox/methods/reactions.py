"""setMessageReaction: only the emoji Telegram lists."""

from telegram.constants import ReactionEmoji

from sandbox import access
from sandbox.call import Call
from sandbox.errors import bad_request
from sandbox.given import string
from sandbox.methods.registry import Method
from sandbox.world import World

ALLOWED = frozenset(str(emoji.value) for emoji in ReactionEmoji)


def set_message_reaction(world: World, call: Call) -> bool:
    """One emoji, or none to take it back."""
    chat = access.named(world, call)
    access.writable(world, chat)
    post = chat.live(call.integer("message_id"))
    if post is None:
        raise bad_request("message to react not found")
    wanted = call.json("reaction") or []
    if not isinstance(wanted, list) or not all(isinstance(one, dict) for one in wanted):
        raise bad_request("can't parse reaction types JSON object")
    if len(wanted) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(one.get("type") != "emoji" or string(one.get("emoji")) not in ALLOWED for one in wanted):
        raise bad_request("REACTION_INVALID")
    post.reactions.pop(world.bot_id, None)
    if wanted:
        post.reactions[world.bot_id] = wanted[0]
    world.show(post)
    return True


METHODS = (Method(name="setMessageReaction", handler=set_message_reaction),)
