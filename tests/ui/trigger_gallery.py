"""Every screen about links and picked contacts, from sample data."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.i18n import Voice
from bot.ui import arrival, links, picking
from bot.ui.screen import Screen
from feedback.campaign_links import About, Opening
from feedback.verdict import Reason, Verdict
from feedback.views.campaign_link import CampaignLinksView, CampaignLinkView, Candidate, PickedView
from tests.ui.samples import BIG, NOW, SIGNER

ZONE = ZoneInfo("Europe/Warsaw")
URL = "https://t.me/otklik_bot?start=q1AAAAAAAAAAAAAAAAAAAAAA12"


def customer(say: Voice) -> dict[str, Screen]:
    """What somebody reads who opened a link."""
    return {
        f"arrival-{opening.value}": arrival.opened(say, opening)
        for opening in Opening
        if opening is not Opening.ASKED
    }


def screens(say: Voice, text: str = "Анна") -> dict[str, Screen]:
    """What admins see; `text` stands wherever somebody's words go."""
    many = tuple(_link(number, text) for number in range(1, 11))
    view = CampaignLinksView(campaign_id=BIG, slug="after-visit", links=many, locations=(text or "-",) * 30)
    none = CampaignLinksView(campaign_id=BIG, slug="after-visit", links=(), locations=())
    at = NOW + timedelta(days=1)
    people = [
        Candidate(contact_id=BIG, crm_id=text, name=text),
        Candidate(contact_id=2, crm_id=None, name=None),
    ]
    verdicts = {
        "now": Verdict(ask=True, at=NOW),
        "later": Verdict(ask=True, at=at, reason=Reason.HOURS),
        "floor": Verdict(ask=False, reason=Reason.FLOOR, eligible_at=at),
        "stopped": Verdict(ask=False, reason=Reason.STOPPED),
    }
    return {
        "links": links.listing(say, SIGNER, view, zone=ZONE, now=NOW),
        "links-none": links.listing(say, SIGNER, none, zone=ZONE, now=NOW),
        "link": links.caption(say, SIGNER, many[0], URL, zone=ZONE, now=NOW),
        "pick": picking.choose(say, SIGNER, people, campaign_id=BIG, slug="after-visit"),
        "pick-usage": picking.usage(say),
        **{
            f"picked-{name}": picking.picked(
                say,
                PickedView(slug="after-visit", contact_id=1, contact=text or "1042", verdict=verdict),
                zone=ZONE,
                now=NOW,
            )
            for name, verdict in verdicts.items()
        },
    }


def _link(number: int, text: str) -> CampaignLinkView:
    """By turns: about an order, used up, a poster, expired, closed."""
    kind = number % 5
    about = About(order=text or None, service=text or None) if kind < 2 else About(location=text or None)
    return CampaignLinkView(
        id=number,
        campaign_id=1,
        slug="after-visit",
        about=about,
        uses=1 if kind < 2 else None,
        spent=1 if kind == 0 else number,
        created_at=NOW,
        expires_at=NOW if kind == 3 else NOW + timedelta(days=300),
        closed_at=NOW if kind == 4 else None,
    )
