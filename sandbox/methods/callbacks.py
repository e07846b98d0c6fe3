"""answerCallbackQuery: the words over the chat after a tap."""

from telegram.constants import CallbackQueryLimit

from sandbox.call import Call
from sandbox.entities.text import length
from sandbox.entities.urls import checked_url
from sandbox.errors import bad_request
from sandbox.methods.registry import Method
from sandbox.world import World


def answer_callback_query(world: World, call: Call) -> bool:
    """Once per tap."""
    text = call.text("text")
    if length(text) > CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH:
        raise bad_request("MESSAGE_TOO_LONG")
    url = call.text("url")
    if url and checked_url(url) is None:
        raise bad_request("URL_INVALID")
    query = world.queries.answer(call.text("callback_query_id"))
    toast = {
        "query_id": query.id,
        "person": query.person,
        "chat_id": query.chat_id,
        "message_id": query.message_id,
        "text": text,
        "alert": call.flag("show_alert"),
        "url": url or None,
    }
    world.person(query.person).toasts.append(toast)
    world.bus.publish("toast", toast)
    return True


METHODS = (Method(name="answerCallbackQuery", handler=answer_callback_query),)
