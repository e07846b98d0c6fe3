"""Links and QR codes of a campaign as the admin sees them."""

from collections.abc import Iterator
from datetime import datetime
from zlib import crc32
from zoneinfo import ZoneInfo

from bot.i18n import Safe, Voice, clip, escape
from bot.ui import moment
from bot.ui.screen import LONGEST_LABEL, LONGEST_TEXT, Button, Row, Screen, fitting, lines, paragraphs, size
from feedback.campaign_links import About, Opening, ended
from feedback.signing import Signer
from feedback.views.campaign_link import CampaignLinksView, CampaignLinkView

_PLACES = 20
_NAME = 60
_RESERVE = 60
# A link for any place, as a key's argument.
ANYWHERE = ""


def listing(say: Voice, sign: Signer, view: CampaignLinksView, *, zone: ZoneInfo, now: datetime) -> Screen:
    """The newest links, a key each for its picture; then keys that make one."""
    heading = Safe(f"<b>{say('links-title', campaign=view.slug)}</b>")
    how = say("links-how")
    room = LONGEST_TEXT - size(heading) - size(how) - _RESERVE
    entries = [f"{_entry(say, link, zone, now)}\n" for link in view.links]
    known = "\n".join(fitting(entries, room)).strip() or say("links-none")
    rows = [
        (Button(text=_label(say, "links-key-picture", link), data=sign.pack_callback("qr", link.id)),)
        for link in view.links
        if _over(link, now) is None
    ]
    return Screen(
        text=paragraphs(heading, Safe(known), how),
        rows=(*rows, *_makers(say, sign, view), _back(say, sign, view)),
    )


def caption(
    say: Voice, sign: Signer, view: CampaignLinkView, url: str, *, zone: ZoneInfo, now: datetime
) -> Screen:
    """Under a link's picture."""
    close = Button(
        text=say.label("links-key-close"), data=sign.pack_callback("linkclose", view.id), style="danger"
    )
    keys = ((close,),) if _over(view, now) is None else ()
    return Screen(text=lines(_entry(say, view, zone, now), escape(url)), rows=keys)


def closed_note(say: Voice) -> str:
    """The answer to a tap that closes a link."""
    return say.label("links-closed")


def place_code(location: str) -> str:
    """A place as a key's argument."""
    return f"{crc32(location.encode()):08x}"


def _entry(say: Voice, link: CampaignLinkView, zone: ZoneInfo, now: datetime) -> Safe:
    over = _over(link, now)
    until = moment.date_of(say, link.expires_at.astimezone(zone), now) if link.expires_at else None
    state = say(f"links-{over.value}") if over else say("links-until", date=until) if until else None
    about = escape(" · ".join(_said(link.about))) or say("links-anywhere")
    return lines(Safe(f"<b>#{link.id}</b> {about}"), _count(say, link), state)


def _count(say: Voice, link: CampaignLinkView) -> Safe:
    if link.uses is not None:
        return say("links-spent-of", spent=link.spent, uses=link.uses)
    return say("links-spent", spent=link.spent) if link.spent else say("links-unspent")


def _said(about: About) -> Iterator[str]:
    for part in (about.order, about.service, about.location, about.staff):
        if part:
            yield clip(part, _NAME)


def _over(link: CampaignLinkView, now: datetime) -> Opening | None:
    return ended(
        uses=link.uses,
        spent=link.spent,
        expires_at=link.expires_at,
        closed_at=link.closed_at,
        running=True,
        now=now,
    )


def _label(say: Voice, name: str, link: CampaignLinkView) -> str:
    about = next(_said(link.about), "")
    return clip(say.label(name, link=f"#{link.id} {about}".strip()), LONGEST_LABEL)


def _makers(say: Voice, sign: Signer, view: CampaignLinksView) -> Iterator[Row]:
    anywhere = sign.pack_callback("linknew", view.campaign_id, ANYWHERE)
    yield (Button(text=say.label("links-key-new"), data=anywhere),)
    for name in view.locations[:_PLACES]:
        data = sign.pack_callback("linknew", view.campaign_id, place_code(name))
        yield (Button(text=clip(say.label("links-key-new-at", place=name), LONGEST_LABEL), data=data),)


def _back(say: Voice, sign: Signer, view: CampaignLinksView) -> Row:
    return (Button(text=say.label("links-key-back"), data=sign.pack_callback("camp", view.campaign_id)),)
