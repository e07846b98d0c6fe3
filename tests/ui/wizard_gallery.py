"""Every screen of the wizard, from sample data."""

from dataclasses import replace
from typing import Any

from bot import templates
from bot.i18n import Voice
from bot.ui import campaign, draft, draft_field, versions
from bot.ui.screen import Screen
from feedback.campaign import CampaignState
from feedback.drafts import FIELDS, Part, fits, of_part
from feedback.texts import LANGUAGES, Texts
from feedback.views.draft import Comparison, DraftLine, DraftView, TemplateLine, VersionLine
from services.campaign_input import read_campaign
from services.draft_views import content
from tests.ui.samples import BIG, COMPANY, LOCAL, NOW, SIGNER, ZONE, campaign_line

ME = 7


def screens(say: Voice, text: str = "Анна") -> dict[str, Screen]:
    """All of them, by name; `text` stands wherever an admin's words go."""
    return {**_beginnings(say, text), **_drafts(say, text), **_fields(say, text), **_past(say, text)}


def _beginnings(say: Voice, text: str) -> dict[str, Screen]:
    lines = [
        DraftLine(id=BIG, slug="x", name=Texts({"ru": text or "x"}), holder_name=text) for _ in range(40)
    ]
    many = {number: campaign_line(number) for number in range(1, 121)}
    ready = [TemplateLine(slug=slug, campaign=_read(each)) for slug, each in templates.load().items()]
    return {
        "list": draft.overview(say, SIGNER, many, lines),
        "list-none": draft.overview(say, SIGNER, {}, ()),
        "beginnings": draft.beginnings(say, SIGNER, ready),
        "measures": draft.measures(say, SIGNER),
        "ended": campaign.details(say, SIGNER, campaign_line(2, state=CampaignState.ENDED), campaign_id=BIG),
        "ending": campaign.ending(say, SIGNER, campaign_line(2), campaign_id=BIG),
    }


def _drafts(say: Voice, text: str) -> dict[str, Screen]:
    found: dict[str, Screen] = {}
    for slug, document in templates.load().items():
        view = _view(document, text)
        found[f"card-{slug}"] = draft.card(say, SIGNER, view, me=ME, zone=ZONE, now=NOW)
    view = _view(_ready(), text)
    changed = replace(
        view, before={"slug": "x", "metric": "csat", "trigger": {"every": "90 days"}, "then": []}
    )
    return found | {
        "card-of-another": draft.card(say, SIGNER, view, me=1, zone=ZONE, now=NOW),
        "card-changed": draft.card(say, SIGNER, changed, me=ME, zone=ZONE, now=NOW),
        "card-unchanged": draft.card(
            say, SIGNER, replace(view, before=view.document), me=ME, zone=ZONE, now=NOW
        ),
        "preview": draft.preview(say, SIGNER, view, language="pl", company=COMPANY, now=LOCAL),
        "file": draft.file(say, SIGNER, view, f"name: {text}\n" * 500),
        "dropping": draft.dropping(say, SIGNER, view),
        "stale": draft.stale(say, SIGNER, view, [f"+name: {text}"] * 200, "running"),
    }


def _fields(say: Voice, text: str) -> dict[str, Screen]:
    found: dict[str, Screen] = {}
    for slug in ("after-visit", "quarterly"):
        view = _view(templates.load()[slug], text)
        for part in Part:
            found[f"part-{slug}-{part}"] = draft_field.part(say, SIGNER, view, part)
            for field in of_part(part, dict(view.document)):
                assert fits(field, dict(view.document))
                found[f"field-{slug}-{field.name}"] = draft_field.field(say, SIGNER, view, field)
    first = next(field for field in FIELDS if field.name == "services")
    found["services-first"] = draft_field.field(say, SIGNER, _view(_ready(), text), first, first=True)
    asked = {f"ask-{field.name}": draft_field.question(say, field, "pl") for field in FIELDS if field.free}
    return found | asked


def _past(say: Voice, text: str) -> dict[str, Screen]:
    lines = tuple(VersionLine(number=number, created_by=text, created_at=NOW) for number in range(20, 0, -1))
    before, after = (content(_read(templates.load()[slug])) for slug in ("quarterly", "after-visit"))
    view = Comparison(
        campaign_id=BIG,
        slug="after-visit",
        name=Texts({"ru": text or "x"}),
        versions=lines,
        old=lines[6],
        new=lines[5],
        before=before,
        after=_ready() | {"thanks": dict.fromkeys(LANGUAGES, text or "x"), "object": text or "x"},
    )
    same = replace(view, before=after, after=after)
    return {
        "versions": versions.compared(say, SIGNER, view, zone=ZONE, now=NOW),
        "versions-same": versions.compared(say, SIGNER, same, zone=ZONE, now=NOW),
        "versions-first": versions.compared(
            say, SIGNER, replace(same, old=None, versions=lines[-1:]), zone=ZONE, now=NOW
        ),
    }


def _view(document: dict[str, Any], text: str) -> DraftView:
    campaign_ = _read(document)
    named = replace(
        campaign_,
        name=Texts(dict.fromkeys(LANGUAGES, text or "x")),
        thanks=Texts({"ru": text or "x"}),
        services=() if campaign_.recurring else (text or "x",),
        audience=text,
    )
    return DraftView(
        id=BIG,
        revision=9999,
        campaign_id=None,
        based_on=None,
        campaign=named,
        document=content(named),
        state=None,
        before=None,
        holder_id=ME,
        holder_name=text,
        changed_at=NOW,
        services=(text or "x", *(f"Service {number}" for number in range(24))),
        segments={number: f"segment-{number}" for number in range(24)},
    )


def _ready() -> dict[str, Any]:
    return dict(templates.load()["after-visit"])


def _read(document: dict[str, Any]) -> Any:
    return read_campaign({**document, "state": "paused"})[0]
