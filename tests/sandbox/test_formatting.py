"""HTML and Markdown: entities in UTF-16 units, complaints in Telegram's words."""

import contextlib
import re
from typing import Any

import pytest
from aiogram.utils.text_decorations import html_decoration
from hypothesis import given
from hypothesis import strategies as st

from sandbox import BotApiError, Sandbox
from sandbox.content import formatted
from sandbox.entities.html import decoded, parse_html
from sandbox.entities.render import to_html
from sandbox.entities.text import length
from sandbox.people import Person
from tests.sandbox.clients import Client, Refused


def read_or_refused(source: str, mode: str) -> tuple[str, list[dict[str, Any]]]:
    """Text and entities; nothing when Telegram's complaint is raised, a failure when anything else is."""
    with contextlib.suppress(BotApiError):
        return formatted(source, mode, None)
    with pytest.raises(BotApiError, match="Bad Request: can't parse entities: "):
        formatted(source, mode, None)
    return "", []


def briefly(entities: list[dict[str, Any]]) -> list[tuple[str, int, int]]:
    return [(one["type"], one["offset"], one["length"]) for one in entities]


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>bold</b> x", "bold x", [("bold", 0, 4)]),
        ("😀<b>b</b>", "😀b", [("bold", 2, 1)]),
        ("<b>a <i>b</i></b>", "a b", [("bold", 0, 3), ("italic", 2, 1)]),
        ("&lt;b&gt; &amp;&quot; &#33; &nbsp;", '<b> &" ! &nbsp;', []),
        ("<blockquote>q</blockquote>", "q", [("blockquote", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ("<tg-spoiler>s</tg-spoiler>", "s", [("spoiler", 0, 1)]),
        ("<span class='tg-spoiler'>t</span>", "t", [("spoiler", 0, 1)]),
        ("<pre><code class='language-py'>x</code></pre>", "x", [("pre", 0, 1)]),
        ("<code>a</code> <b></b>", "a", [("code", 0, 1)]),
        ("  <b> a</b> ", "a", [("bold", 0, 1)]),
        ("<a href=\"https://example.com/a\">l</a>", "l", [("text_link", 0, 1)]),
        ("<a href='nonsense'>l</a>", "l", []),
    ],
)  # fmt: skip
async def test_html(
    client: Client, anna: Person, source: str, text: str, entities: list[tuple[str, int, int]]
) -> None:
    sent = await client.do("send_message", chat_id=anna.id, text=source, parse_mode="HTML")
    assert sent["text"] == text
    assert briefly(sent.get("entities", [])) == entities


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("<b>x", 'can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("ы<x>y</x>", 'unsupported start tag "x" at byte offset 2'),
        ("1 < 2", 'unsupported start tag "" at byte offset 2'),
        ("1 <2", "unclosed start tag at byte offset 2"),
        (
            "<a href>x</a>",
            'expected equal sign in declaration of an attribute of the tag "a" at byte offset 0',
        ),
        ("<a href='x>y</a>", "unclosed start tag at byte offset 0"),
        ("<a href=x:y>z</a>", "unexpected end of name token at byte offset 8"),
        ("<span>x</span>", 'tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b>x</b", "unclosed end tag at byte offset 4"),
    ],
)
async def test_html_complaints(client: Client, anna: Person, source: str, complaint: str) -> None:
    with pytest.raises(Refused) as refusal:
        await client.do("send_message", chat_id=anna.id, text=source, parse_mode="HTML")
    assert refusal.value.words == f"can't parse entities: {complaint}"


@pytest.mark.parametrize(
    ("mode", "source", "text", "entities"),
    [
        ("MarkdownV2", "*b* _i_ __u__ ~s~ ||h||", "b i u s h",
         [("bold", 0, 1), ("italic", 2, 1), ("underline", 4, 1), ("strikethrough", 6, 1), ("spoiler", 8, 1)]),
        ("MarkdownV2", r"a\.b `c\`d`", "a.b c`d", [("code", 4, 3)]),
        ("MarkdownV2", "[l](https://example.com/)", "l", [("text_link", 0, 1)]),
        ("MarkdownV2", "```py\nx\n```", "x", [("pre", 0, 1)]),
        ("Markdown", "*b* _i_ 1. x!", "b i 1. x!", [("bold", 0, 1), ("italic", 2, 1)]),
    ],
)  # fmt: skip
async def test_markdown(
    client: Client, anna: Person, mode: str, source: str, text: str, entities: list[tuple[str, int, int]]
) -> None:
    sent = await client.do("send_message", chat_id=anna.id, text=source, parse_mode=mode)
    assert sent["text"] == text
    assert briefly(sent["entities"]) == entities


@pytest.mark.parametrize(
    ("mode", "source", "complaint"),
    [
        ("MarkdownV2", "a.b", r"character '.' is reserved and must be escaped with the preceding '\'"),
        ("MarkdownV2", "ы*b", "can't find end of bold entity at byte offset 2"),
        ("Markdown", "a_b", "can't find end of the entity starting at byte offset 1"),
    ],
)
async def test_markdown_complaints(
    client: Client, anna: Person, mode: str, source: str, complaint: str
) -> None:
    with pytest.raises(Refused) as refusal:
        await client.do("send_message", chat_id=anna.id, text=source, parse_mode=mode)
    assert refusal.value.words == f"can't parse entities: {complaint}"


async def test_given_entities_and_unknown_mode(client: Client, anna: Person) -> None:
    bold = client.types.MessageEntity(type="bold", offset=0, length=2)
    sent = await client.do("send_message", chat_id=anna.id, text="ab /cmd", entities=[bold])
    assert briefly(sent["entities"]) == [("bold", 0, 2), ("bot_command", 3, 4)]
    far = client.types.MessageEntity(type="bold", offset=5, length=9)
    with pytest.raises(Refused, match="ends after the end of the text"):
        await client.do("send_message", chat_id=anna.id, text="ab", entities=[far])
    with pytest.raises(Refused, match="unsupported parse_mode"):
        await client.do("send_message", chat_id=anna.id, text="ab", parse_mode="BBCode")


async def test_mentions_of_people(client: Client, anna: Person) -> None:
    text = f'<a href="tg://user?id={anna.id}">her</a> <a href="tg://user?id=77">nobody</a>'
    sent = await client.do("send_message", chat_id=anna.id, text=text, parse_mode="HTML")
    (mention,) = sent["entities"]
    assert (mention["type"], mention["user"]["first_name"]) == ("text_mention", "Anna")


async def test_found_by_itself(client: Client, anna: Person) -> None:
    sent = await client.do(
        "send_message", chat_id=anna.id, text="@anna_k #tag https://a.example/x, me@a.ru /go"
    )
    kinds = [one["type"] for one in sent["entities"]]
    assert kinds == ["mention", "hashtag", "url", "email", "bot_command"]


async def test_page_shows_text_safely(client: Client, tg: Sandbox, anna: Person) -> None:
    await client.do(
        "send_message",
        chat_id=anna.id,
        text="<b>&lt;img&gt; <a href='https://a.example/'>x</a></b>",
        parse_mode="HTML",
    )
    link = '<a href="https://a.example/" target="_blank" rel="noopener noreferrer">x</a>'
    assert tg.messages(anna.id)[0]["html"] == f"<b>&lt;img&gt; {link}</b>"
    tg.act.write(person=anna.id, text="<script>alert(1)</script>")
    assert tg.messages(anna.id)[1]["html"] == "&lt;script&gt;alert(1)&lt;/script&gt;"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_escaped_text_is_never_refused_and_comes_back(text: str) -> None:
    back, entities = parse_html(html_decoration.quote(text))
    assert (back, entities) == (decoded(html_decoration.quote(text)), [])
    assert back == text or "&#" in text


@given(st.text("<>/&ab= \"'iбx😀", max_size=40))
def test_html_is_parsed_or_refused_but_never_breaks(source: str) -> None:
    text, entities = read_or_refused(source, "HTML")
    assert all(0 <= one["offset"] < one["offset"] + one["length"] <= length(text) for one in entities)
    bare = re.sub(r"</?(?:b|a|code|pre|i|u|s|blockquote)(?: [^<>]*)?>", "", to_html(text, entities))
    assert "<" not in bare


@given(st.text("*_~|`[]()\\. ab\n😀", max_size=40), st.sampled_from(["Markdown", "MarkdownV2"]))
def test_markdown_is_parsed_or_refused_but_never_breaks(source: str, mode: str) -> None:
    text, entities = read_or_refused(source, mode)
    assert all(0 <= one["offset"] < one["offset"] + one["length"] <= length(text) for one in entities)
