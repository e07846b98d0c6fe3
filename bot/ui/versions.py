"""Versions of a campaign: what changed from one to another, in words."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.i18n import Safe, Voice, clip
from bot.ui import draft_words, moment
from bot.ui.draft import more
from bot.ui.screen import LONGEST_LABEL, LONGEST_TEXT, Button, Screen, fitting, grid, lines, paragraphs, size
from feedback.signing import Signer
from feedback.views.draft import Comparison, VersionLine

_RESERVE = 200


def compared(say: Voice, sign: Signer, view: Comparison, *, zone: ZoneInfo, now: datetime) -> Screen:
    """Two versions side by side; a key for each one that was."""
    name = clip(say.pick(view.name) or view.slug, LONGEST_LABEL)
    heading = Safe(f"<b>{say('admin-versions', name=name)}</b>")
    which = [_line(say, one, zone, now) for one in (view.old, view.new) if one is not None]
    head = paragraphs(heading, lines(*which))
    found = list(draft_words.differences(say, view.before, view.after))
    shown = fitting(found, LONGEST_TEXT - size(head) - _RESERVE)
    if view.old is None:
        body = say("admin-versions-first")
    elif found:
        body = lines(*shown, more(say, len(found) - len(shown)))
    else:
        body = say("admin-versions-same")
    back = Button(text=say.label("admin-draft-key-back"), data=sign.pack_callback("camp", view.campaign_id))
    return Screen(text=paragraphs(head, body), rows=(*_keys(say, sign, view), (back,)))


def _keys(say: Voice, sign: Signer, view: Comparison) -> tuple[tuple[Button, ...], ...]:
    """With which version the newer one is compared."""
    keys = [
        Button(
            text=say.label("admin-versions-key", number=one.number),
            data=sign.pack_callback("campdiff", view.campaign_id, f"{one.number}:{view.new.number}"),
            style="primary" if one == view.old else None,
        )
        for one in view.versions
        if one.number < view.new.number
    ]
    turn = [
        Button(
            text=say.label(f"admin-versions-key-{where}", number=one.number),
            data=sign.pack_callback("campdiff", view.campaign_id, f"0:{one.number}"),
        )
        for where, one in _beside(view)
    ]
    return (*grid(keys, 3), *grid(turn, 2))


def _beside(view: Comparison) -> Iterator[tuple[str, VersionLine]]:
    """What the version before and the one after brought; the very first brought everything."""
    older = [one for one in view.versions if one.number < view.new.number][:-1]
    newer = [one for one in view.versions if one.number > view.new.number]
    yield from (("older", one) for one in older[:1])
    yield from (("newer", one) for one in newer[-1:])


def _line(say: Voice, version: VersionLine, zone: ZoneInfo, now: datetime) -> Safe:
    at = moment.instant(say, version.created_at.astimezone(zone), now)
    return say("admin-versions-line", number=version.number, at=at, by=version.created_by)
