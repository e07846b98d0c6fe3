"""/audit: who changed what, with before and after."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.i18n import Safe, Voice, clip, escape
from bot.ui import moment
from bot.ui.screen import LONGEST_LABEL, LONGEST_TEXT, Button, Row, Screen, fitting, lines, paragraphs, size
from feedback.changes import Actor, ActorKind, ChangeKind
from feedback.signing import Signer
from feedback.views.change import ChangeLine, ChangesView
from feedback.views.desk import Agent

_RESERVE = 100
# Characters of a value, and values of a change; the command line shows everything.
_VALUE, _VALUES = 90, 6


def page(say: Voice, sign: Signer, view: ChangesView, *, zone: ZoneInfo, now: datetime, start: int) -> Screen:
    """A page of the log; `start`: the number it begins before, 0 for the newest."""
    heading = Safe(f"<b>{say('audit-title')}</b>")
    if view.kind is not None:
        heading = lines(heading, say("audit-kind", kind=say.label(f"change-{view.kind.value}")))
    entries = [_entry(say, line, zone, now) for line in view.lines]
    shown = fitting((f"{entry}\n" for entry in entries), LONGEST_TEXT - size(heading) - _RESERVE)
    empty = None if shown else say("audit-empty")
    last = view.lines[len(shown) - 1].id if shown else 0
    more = view.more or len(shown) < len(entries)
    return Screen(
        text=paragraphs(heading, *(entry.strip() for entry in shown), empty),
        rows=tuple(
            row
            for row in (_pages(say, sign, view, start, last if more else 0), _sieves(say, sign, view))
            if row
        ),
    )


def kinds(say: Voice, sign: Signer, person_id: int) -> Screen:
    """Which kind of change is wanted."""
    every = Button(text=say.label("audit-key-all"), data=_data(sign, 0, None, person_id))
    keys = [
        Button(text=say.label(f"change-{kind.value}"), data=_data(sign, 0, kind, person_id))
        for kind in ChangeKind
    ]
    pairs = tuple(tuple(keys[at : at + 2]) for at in range(0, len(keys), 2))
    return Screen(text=say("audit-choose-kind"), rows=((every,), *pairs))


def people(say: Voice, sign: Signer, found: Sequence[Agent], kind: ChangeKind | None) -> Screen:
    """Whose changes are wanted."""
    every = Button(text=say.label("audit-key-all"), data=_data(sign, 0, kind, 0))
    keys = [
        (Button(text=clip(one.name or str(one.id), LONGEST_LABEL), data=_data(sign, 0, kind, one.id)),)
        for one in found
    ]
    return Screen(text=say("audit-choose-person"), rows=((every,), *keys))


def _pages(say: Voice, sign: Signer, view: ChangesView, start: int, last: int) -> Row:
    newest = Button(text=say.label("audit-key-newest"), data=_data(sign, 0, view.kind, view.person_id or 0))
    older = Button(text=say.label("audit-key-older"), data=_data(sign, last, view.kind, view.person_id or 0))
    return tuple(key for key, wanted in ((newest, start), (older, last)) if wanted)


def _sieves(say: Voice, sign: Signer, view: ChangesView) -> Row:
    kind = view.kind.value if view.kind else ""
    return (
        Button(text=say.label("audit-key-kind"), data=sign.pack_callback("auditkinds", view.person_id or 0)),
        Button(text=say.label("audit-key-person"), data=sign.pack_callback("auditwho", 0, kind)),
    )


def _data(sign: Signer, before: int, kind: ChangeKind | None, person_id: int) -> str:
    return sign.pack_callback("audit", before, f"{kind.value if kind else ''}:{person_id}")


def _entry(say: Voice, line: ChangeLine, zone: ZoneInfo, now: datetime) -> Safe:
    head = say(
        "audit-line",
        at=moment.instant(say, line.at.astimezone(zone), now),
        who=clip(who(say, line.actor), LONGEST_LABEL),
        kind=say.label(f"change-{line.kind.value}"),
        about=clip(line.about, LONGEST_LABEL),
    )
    return lines(head, *_values(say, line))


def who(say: Voice, actor: Actor) -> str:
    """Who did it, as a name."""
    if actor.kind is ActorKind.PERSON:
        return actor.name or str(actor.id)
    return say.label(f"actor-{actor.kind.value}", name=actor.name)


def _values(say: Voice, line: ChangeLine) -> Iterator[Safe]:
    if line.before is None and line.after is None:
        return
    before, after = line.before, line.after
    if before is None or after is None:
        yield say("audit-added" if before is None else "audit-removed")
    names = list(dict.fromkeys((*(before or ()), *(after or ()))))
    for name in names[:_VALUES]:
        yield Safe(f"{escape(name)}: {_both(before, after, name)}")
    if len(names) > _VALUES:
        yield say("audit-more", count=len(names) - _VALUES)


def _both(before: Mapping[str, Any] | None, after: Mapping[str, Any] | None, name: str) -> Safe:
    states = (state for state in (before, after) if state is not None)
    return Safe(" → ".join(escape(_value(state.get(name))) for state in states))


def _value(value: Any) -> str:
    if value is None:
        return "—"
    return clip(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False), _VALUE)
