"""Asking one contact: whom, and what came of it."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.i18n import Safe, Voice, clip
from bot.ui import moment
from bot.ui.screen import LONGEST_LABEL, Button, Screen, lines, paragraphs
from feedback.signing import Signer
from feedback.views.campaign_link import Candidate, PickedView


def choose(say: Voice, sign: Signer, people: Sequence[Candidate], *, campaign_id: int, slug: str) -> Screen:
    """Whom to ask: the people served last, or anybody by name."""
    keys = tuple(
        (
            Button(
                text=clip(one.name or one.crm_id or f"#{one.contact_id}", LONGEST_LABEL),
                data=sign.pack_callback("pickone", campaign_id, str(one.contact_id)),
            ),
        )
        for one in people
    )
    back = (Button(text=say.label("links-key-back"), data=sign.pack_callback("camp", campaign_id)),)
    return Screen(text=paragraphs(say("pick-whom"), say("pick-how", campaign=slug)), rows=(*keys, back))


def usage(say: Voice) -> Screen:
    """/ask without a campaign and a contact."""
    return Screen(text=say("pick-usage"))


def picked(say: Voice, view: PickedView, *, zone: ZoneInfo, now: datetime) -> Screen:
    """Whether they are asked, when, and otherwise why not and from when on."""
    verdict, who = view.verdict, view.contact
    why = say(f"reason-{verdict.reason.replace('_', '-')}") if verdict.reason else None
    if not verdict.ask:
        again = _again(say, verdict.eligible_at, zone, now) if verdict.eligible_at else None
        return Screen(text=lines(say("pick-refused", contact=who), why, again))
    if verdict.at is None or verdict.at <= now:
        return Screen(text=say("pick-now", contact=who))
    return Screen(text=lines(say("pick-later", contact=who, at=_at(say, verdict.at, zone, now)), why))


def _again(say: Voice, at: datetime, zone: ZoneInfo, now: datetime) -> Safe:
    return say("pick-again", at=_at(say, at, zone, now))


def _at(say: Voice, at: datetime, zone: ZoneInfo, now: datetime) -> Safe:
    return moment.instant(say, at.astimezone(zone), now)
