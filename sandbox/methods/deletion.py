"""deleteMessage: for two days, one's own; others' with the right."""

from sandbox import access
from sandbox.call import Call
from sandbox.chats import PRIVATE, Chat
from sandbox.errors import bad_request
from sandbox.given import whole
from sandbox.methods.registry import Method
from sandbox.posts import Post
from sandbox.world import World

TWO_DAYS = 48 * 3600
MOST = 100


def deletable(world: World, chat: Chat, post: Post) -> bool:
    """May the bot delete this now?"""
    me = world.me(chat)
    young = world.clock.now() - post.time < TWO_DAYS
    if chat.type == PRIVATE:
        return young
    if me.may("can_delete_messages"):
        return True
    return post.out and young and not post.is_service


def delete_message(world: World, call: Call) -> bool:
    """One message."""
    chat = access.named(world, call)
    access.readable(world, chat)
    if not call.has("message_id"):
        raise bad_request("message identifier is not specified")
    post = chat.live(call.integer("message_id"))
    if post is None:
        raise bad_request("message to delete not found")
    if not deletable(world, chat, post):
        everyone = " for everyone" if chat.type == PRIVATE else ""
        raise bad_request(f"message can't be deleted{everyone}")
    world.remove(chat, [post.message_id])
    return True


def delete_messages(world: World, call: Call) -> bool:
    """Several; those that can't be found are skipped."""
    chat = access.named(world, call)
    access.readable(world, chat)
    wanted = call.json("message_ids")
    if not isinstance(wanted, list) or not 1 <= len(wanted) <= MOST:
        raise bad_request(
            "message identifiers are not specified"
            if not wanted
            else "too many message identifiers specified"
        )
    posts = [post for post in map(chat.live, map(whole, wanted)) if post is not None]
    if not all(deletable(world, chat, post) for post in posts):
        raise bad_request("message can't be deleted")
    world.remove(chat, [post.message_id for post in posts])
    return True


METHODS = (
    Method(name="deleteMessage", handler=delete_message),
    Method(name="deleteMessages", handler=delete_messages),
)
