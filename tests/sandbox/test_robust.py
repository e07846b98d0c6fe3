"""Whatever a client sends is answered: accepted or refused, never a crash."""

import inspect
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

import sandbox
from sandbox import BotApiError, Limits, ManualClock
from sandbox.acts import Acts
from sandbox.call import Call
from sandbox.methods import METHODS
from sandbox.world import World

NAMES = (
    "allow_sending_without_reply caption caption_entities callback_query_id commands description "
    "document duration entities file_id from_chat_id icon_color language_code latitude "
    "link_preview_options longitude media menu_button message_id message_ids message_thread_id name "
    "offset parse_mode photo reaction reply_markup reply_parameters scope secret_token show_alert "
    "text timeout url user_id action"
)
WORDS = st.sampled_from(
    ["", "x", "1", "HTML", "[", "{", "attach://a", "https://a.example", "@x", "<b>", "typing", "\ud800"]
)
LEAVES = st.none() | st.booleans() | st.integers(-5, 5) | st.floats(allow_nan=False) | WORDS
FIELDS = (
    "type text offset length emoji command media user_id inline_keyboard keyboard callback_data url "
    "message_id chat_id force_reply remove_keyboard caption user web_app style is_disabled"
)
KEYS = st.sampled_from(FIELDS.split(" "))
TREES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


def little_world() -> World:
    """One person who talks to the bot, one group, one message by the bot in each."""
    world = World(
        token=sandbox.TOKEN, username="b", clock=ManualClock(), limits=Limits(enabled=False), query_seconds=15
    )
    acts = Acts(world)
    acts.create_person(first_name="A", id=1, started=True)
    acts.create_chat(title="G", creator=1, id=-1, kind="forum")
    for chat in (1, -1):
        METHODS["sendmessage"].handler(
            world, Call(method="sendMessage", params={"chat_id": chat, "text": "x"})
        )
    return world


@settings(max_examples=300)
@given(name=st.sampled_from(sorted(METHODS)), data=st.data())
def test_every_method_answers_anything(name: str, data: st.DataObject) -> None:
    params: dict[str, Any] = {"chat_id": data.draw(st.sampled_from([1, -1, 7, "x"])), "message_id": 1}
    params |= data.draw(st.dictionaries(st.sampled_from(NAMES.split(" ")), TREES, max_size=6))
    result: Any = None
    refused = ""
    try:
        result = METHODS[name].handler(little_world(), Call(method=name, params=params))
    except BotApiError as error:
        refused = error.description
    if inspect.iscoroutine(result):
        result.close()
    assert refused or result is not None
