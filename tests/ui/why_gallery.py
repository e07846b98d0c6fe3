"""Every screen that says why somebody was asked, or not, from sample data."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.i18n import Voice
from bot.ui import why
from bot.ui.screen import Screen
from feedback.invitation import State
from feedback.texts import Texts
from feedback.verdict import Reason, Verdict
from feedback.views.why import Known, WhyCampaign, WhyLine, WhyNow, WhyPage, WhyPerson
from tests.ui.samples import BIG, NOW, SIGNER

ZONE = ZoneInfo("Europe/Warsaw")


def screens(say: Voice, text: str = "Анна") -> dict[str, Screen]:
    """All of them, by name; `text` stands in names of people and campaigns."""
    page = WhyPage(number=3, lines=tuple(_line(state, text) for state in list(State)[:6]), older=True)
    rest = WhyPage(number=0, lines=tuple(_line(state, text) for state in list(State)[6:]), older=False)
    empty = WhyPage(number=0, lines=(), older=False)
    who = Known(contact_id=BIG, label=text or "crm-1")
    now = tuple(_now(reason, text) for reason in Reason)
    name = Texts({"ru": text}) if text else Texts()
    full, bare = (
        WhyCampaign(campaign_id=BIG, slug="after-visit", name=name, page=each) for each in (page, empty)
    )
    return {
        "why": why.usage(say),
        "why-none": why.choose(say, SIGNER, [], text=text),
        "why-several": why.choose(say, SIGNER, [who] * 20, text=text),
        "why-person": _person(say, WhyPerson(who=who, now=now, page=rest)),
        "why-person-older": _person(say, WhyPerson(who=who, now=now, page=page)),
        "why-person-new": _person(say, WhyPerson(who=who, now=(), page=empty)),
        "why-campaign": why.newest(say, SIGNER, full, zone=ZONE, now=NOW),
        "why-campaign-new": why.newest(say, SIGNER, bare, zone=ZONE, now=NOW),
    }


def _person(say: Voice, view: WhyPerson) -> Screen:
    return why.person(say, SIGNER, view, zone=ZONE, now=NOW)


def _now(reason: Reason, text: str) -> WhyNow:
    put_off = reason in {Reason.HOURS, Reason.HOLIDAY, Reason.DAILY_CAP}
    later = NOW + timedelta(days=3)
    verdict = Verdict(
        ask=put_off, at=later if put_off else None, reason=reason, eligible_at=None if put_off else later
    )
    return WhyNow(slug="after-visit", name=Texts({"ru": text}) if text else Texts(), verdict=verdict)


def _line(state: State, text: str) -> WhyLine:
    return WhyLine(
        slug="after-visit",
        name=Texts({"ru": text}) if text else Texts(),
        who=Known(contact_id=BIG, label=text or "crm-1"),
        state=state,
        reason="bad request" if state is State.FAILED else Reason.QUOTA.value,
        planned=Reason.HOURS.value,
        at=NOW,
        due_at=NOW + timedelta(hours=9),
        eligible_at=NOW + timedelta(days=9),
    )
