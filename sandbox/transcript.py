"""A chat as text people can read."""

from datetime import UTC, datetime

from sandbox import views
from sandbox.chats import Chat
from sandbox.dictionary import Json
from sandbox.world import World


def line(view: Json) -> str:
    """One message."""
    clock = datetime.fromtimestamp(view["date"], UTC).strftime("%H:%M:%S")
    marks = [f"reply to {view['reply_to']['message_id']}"] if view["reply_to"] else []
    marks += ["edited"] if view["edit_date"] else []
    marks += [view["media"]["kind"]] if view["media"] else []
    marks += [one["emoji"] for one in view["reactions"]]
    note = f" ({', '.join(marks)})" if marks else ""
    keys = "".join("\n      " + " ".join(f"[{key['text']}]" for key in row) for row in view["keyboard"])
    text = view["service"] or view["text"].replace("\n", "\n      ")
    return f"{clock} #{view['message_id']} {view['from']['name']}{note}: {text}{keys}"


def transcript(world: World, chat: Chat) -> str:
    """All of it, deleted messages marked."""
    lines = [
        line(views.message(world, post)) + (" (deleted)" if post.deleted else "")
        for post in chat.posts.values()
    ]
    return "\n".join(lines) + "\n"
