"""Screens of a draft's fields: a part of it, one field, the question that asks for words."""

from collections.abc import Iterator
from zlib import crc32

from bot.i18n import Safe, Voice, clip, escape, plain
from bot.ui import draft_words
from bot.ui.screen import LONGEST_LABEL, Button, Row, Rows, Screen, Style, grid, head, lines, paragraphs
from feedback import drafts
from feedback.drafts import Choice, Field, Kind, Part
from feedback.signing import Signer
from feedback.texts import LANGUAGES
from feedback.views.draft import DraftView

NONE = "-"
_WORDS = 300
# What stands in a field may be a long list of services.
_VALUE = 1500
_WIDE = 22


def encoded(choice: Choice) -> str:
    """A value as part of a key."""
    if choice is None or isinstance(choice, bool):
        return {None: NONE, True: "yes", False: "no"}[choice]
    return str(choice).replace(" ", "_")


def mark(name: str) -> str:
    """A name of any length as part of a key."""
    return f"{crc32(name.encode()):08x}"


def part(say: Voice, sign: Signer, view: DraftView, which: Part) -> Screen:
    """The fields of one part with what stands there; a key each."""
    document = dict(view.document)
    fields = drafts.of_part(which, document)
    told = [
        say(
            "admin-draft-line", field=draft_words.title(say, one), value=draft_words.value(say, one, document)
        )
        for one in fields
    ]
    keys = [
        Button(text=draft_words.title(say, one), data=sign.pack_callback("draftfield", view.id, one.name))
        for one in fields
    ]
    heading = Safe(f"<b>{say(f'admin-draft-part-{which.value}')}</b>")
    several = say("admin-draft-several") if which is Part.ASK and drafts.several(document) else None
    back = Button(text=say.label("admin-draft-key-back"), data=sign.pack_callback("draft", view.id))
    return Screen(text=paragraphs(heading, lines(*told), several), rows=(*grid(keys, 2), (back,)))


def field(say: Voice, sign: Signer, view: DraftView, which: Field, *, first: bool = False) -> Screen:
    """One field: what stands there, and what can be chosen. `first`: on the way to a new draft."""
    heading = Safe(f"<b>{escape(draft_words.title(say, which))}</b>")
    shown = escape(head(plain(draft_words.value(say, which, view.document)), _VALUE))
    rows = (
        _names(say, sign, view, which, first)
        if which.kind is Kind.NAMES
        else _SCREENS[which.kind](say, sign, view, which)
    )
    body = paragraphs(*_words(say, view, which)) if which.kind is Kind.TEXTS else Safe(shown)
    hint = say("admin-draft-services-how") if which.kind is Kind.NAMES else None
    return Screen(
        text=paragraphs(heading, body, hint), rows=(*rows, (_onward(say, sign, view, which, first),))
    )


def question(say: Voice, which: Field, language: str) -> Screen:
    """What is to be written."""
    if which.kind is Kind.TEXTS:
        name = say.label(f"language-{language}")
        return Screen(text=say("admin-draft-write-words", field=draft_words.title(say, which), language=name))
    if which.kind is Kind.NAMES:
        return Screen(text=say("admin-draft-write-services"))
    if which.kind is Kind.AUDIENCE:
        return Screen(text=say("admin-draft-write-audience"))
    example = next(str(one) for one in reversed(which.choices) if one is not None)
    return Screen(text=say("admin-draft-write-value", field=draft_words.title(say, which), example=example))


def _choices(say: Voice, sign: Signer, view: DraftView, which: Field) -> Rows:
    now = draft_words.value(say, which, view.document)
    keys = []
    for one in which.choices:
        text = draft_words.choice(say, which, one)
        data = _set(sign, view, which, encoded(one))
        keys.append(
            Button(text=clip(text, LONGEST_LABEL), data=data, style="primary" if text == now else None)
        )
    width = 1 if any(len(key.text) > _WIDE for key in keys) else 3 if len(keys) > 4 else 2
    return (*grid(keys, width), *_free(say, sign, view, which))


def _names(say: Voice, sign: Signer, view: DraftView, which: Field, first: bool) -> Rows:
    chosen, seen = view.campaign.services, str(view.revision)
    # On the way to a new draft every one is an answer, and the next step follows.
    every = sign.pack_callback("draftall", view.id, seen) if first else _set(sign, view, which, NONE)
    label = say.label("admin-draft-none-services")
    keys = [
        Button(
            text=clip(name, LONGEST_LABEL),
            data=sign.pack_callback("draftsvc", view.id, f"{seen}:{mark(name)}:{first:d}"),
            style="primary" if name in chosen else None,
        )
        for name in view.services
    ]
    whole = Button(text=label, data=every, style=None if chosen else "primary")
    return ((whole,), *grid(keys, 2), *_free(say, sign, view, which))


def _audience(say: Voice, sign: Signer, view: DraftView, which: Field) -> Rows:
    offered = {NONE: say.label("admin-draft-none-audience")}
    offered |= {str(number): name for number, name in view.segments.items()}
    now = view.campaign.audience or offered[NONE]
    keys = [
        Button(
            text=clip(name, LONGEST_LABEL),
            data=_set(sign, view, which, value),
            style="primary" if name == now else None,
        )
        for value, name in offered.items()
    ]
    return (*grid(keys, 2), *_free(say, sign, view, which))


def _languages(say: Voice, sign: Signer, view: DraftView, which: Field) -> Rows:
    written = drafts.spoken(drafts.value_at(dict(view.document), which.path))
    rows: list[Row] = []
    for language in LANGUAGES:
        name = say.label(f"language-{language}")
        arg = f"{which.name}:{language}"
        row = [Button(text=name, data=sign.pack_callback("draftask", view.id, arg))]
        if language in written:
            clear = sign.pack_callback("dclear", view.id, f"{view.revision}:{arg}")
            row.append(Button(text=say.label("admin-draft-key-clear"), data=clear))
        rows.append(tuple(row))
    return tuple(rows)


def _words(say: Voice, view: DraftView, which: Field) -> Iterator[Safe]:
    """What is written in each language."""
    written = drafts.spoken(drafts.value_at(dict(view.document), which.path))
    for language in LANGUAGES:
        words = clip(written.get(language) or say.label("admin-draft-none-words"), _WORDS)
        yield say("admin-draft-words", language=say.label(f"language-{language}"), words=escape(words))
    yield say("admin-draft-words-how")


def _free(say: Voice, sign: Signer, view: DraftView, which: Field) -> Rows:
    if not which.free:
        return ()
    data = sign.pack_callback("draftask", view.id, f"{which.name}:")
    return ((Button(text=say.label("admin-draft-key-write"), data=data),),)


def _set(sign: Signer, view: DraftView, which: Field, value: str) -> str:
    return sign.pack_callback("dset", view.id, f"{view.revision}:{which.name}:{value}")


def _onward(say: Voice, sign: Signer, view: DraftView, which: Field, first: bool) -> Button:
    if first:
        label, verb, arg = "admin-draft-key-next", "draft", ""
    else:
        label, verb, arg = "admin-draft-key-back", "draftpart", which.part.value
    style: Style | None = "success" if first else None
    return Button(text=say.label(label), data=sign.pack_callback(verb, view.id, arg), style=style)


_SCREENS = {Kind.VALUE: _choices, Kind.AUDIENCE: _audience, Kind.TEXTS: _languages}
