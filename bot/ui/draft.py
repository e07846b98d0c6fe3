"""Putting a campaign together in chat: where to begin, the draft, its preview, its end."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.i18n import Safe, Voice, clip, escape, plain
from bot.ui import campaign as campaigns
from bot.ui import draft_words, moment
from bot.ui.screen import (
    LONGEST_LABEL,
    Button,
    Row,
    Rows,
    Screen,
    Style,
    fitting,
    grid,
    head,
    lines,
    paragraphs,
)
from feedback import drafts, metrics
from feedback.campaign import CampaignState
from feedback.drafts import FIELDS, Kind, Part
from feedback.signing import Signer
from feedback.texts import LANGUAGES
from feedback.views import CampaignLine
from feedback.views.draft import DraftLine, DraftView, TemplateLine

# Told about every draft, whatever holds.
_MAIN = frozenset({"metric", "services", "audience", "delay", "every", "hours", "days", "reminder"})
_CHANGES = 1800
_FILE = 3800


def list_keys(say: Voice, sign: Signer, lines_: Sequence[DraftLine]) -> Rows:
    """What stands under /campaigns: a new one, and those that are being made."""
    new = Button(text=say.label("admin-key-new"), data=sign.pack_callback("draftnew", 0), style="primary")
    return ((new,), *((_draft_key(say, sign, one),) for one in lines_))


def overview(
    say: Voice, sign: Signer, shown: Mapping[int, CampaignLine], lines_: Sequence[DraftLine]
) -> Screen:
    """/campaigns: those there are, and those that are being made."""
    listed = campaigns.listing(say, sign, shown)
    return Screen(text=listed.text, rows=(*list_keys(say, sign, lines_), *listed.rows))


def beginnings(say: Voice, sign: Signer, templates: Sequence[TemplateLine]) -> Screen:
    """Which ready campaign to begin with."""
    rows: list[Row] = [
        (Button(text=_template(say, one), data=sign.pack_callback("drafttpl", 0, one.slug)),)
        for one in templates
    ]
    rows.append((Button(text=say.label("admin-new-key-own"), data=sign.pack_callback("draftown", 0)),))
    rows.append((_to_list(say, sign),))
    return Screen(text=paragraphs(_bold(say("admin-new")), say("admin-new-how")), rows=tuple(rows))


def measures(say: Voice, sign: Signer) -> Screen:
    """What to measure, for one that is like no ready one."""
    rows = [
        (
            Button(
                text=say.label(f"metric-{one.name}-name"), data=sign.pack_callback("draftmetric", 0, one.name)
            ),
        )
        for one in metrics.METRICS
    ]
    back = Button(text=say.label("admin-draft-key-back"), data=sign.pack_callback("draftnew", 0))
    return Screen(text=paragraphs(_bold(say("admin-new")), say("admin-new-own")), rows=(*rows, (back,)))


def card(say: Voice, sign: Signer, view: DraftView, *, me: int, zone: ZoneInfo, now: datetime) -> Screen:
    """The draft: what it says, and what can be done with it."""
    mine = view.holder_id == me
    text = paragraphs(
        lines(_bold(escape(_name(say, view))), _origin(say, view)),
        None if mine else _holder(say, view, zone, now),
        lines(*_told(say, view)),
        _in_file(say, view),
        lines(*draft_words.missing(say, view.campaign)),
        _changes(say, view),
    )
    return Screen(text=text, rows=_keys(say, sign, view) if mine else _others_keys(say, sign, view))


def preview(
    say: Voice, sign: Signer, view: DraftView, *, language: str, company: str, now: datetime
) -> Screen:
    """The question as a customer sees it, and keys to the other languages."""
    asked = campaigns.preview(
        say.translator, sign, view.campaign, language=language, company=company, now=now
    )
    caption = say("admin-preview", language=say.label(f"language-{language}"))
    others = tuple(
        Button(text=say.label(f"language-{one}"), data=sign.pack_callback("draftview", view.id, one))
        for one in LANGUAGES
        if one != language
    )
    text = paragraphs(Safe(f"<i>{caption}</i>"), asked.text)
    return Screen(text=text, rows=(*asked.rows, others, (_back(say, sign, view),)))


def file(say: Voice, sign: Signer, view: DraftView, text: str) -> Screen:
    """The file that would make the same campaign."""
    whole = plain(text)
    shown = head(whole, _FILE)
    more = say("admin-draft-file-long") if shown != whole else None
    return Screen(
        text=paragraphs(Safe(f"<pre>{escape(shown)}</pre>"), more), rows=((_back(say, sign, view),),)
    )


def dropping(say: Voice, sign: Signer, view: DraftView) -> Screen:
    """Before a draft is thrown away."""
    yes = sign.pack_callback("draftgone", view.id, str(view.revision))
    key = Button(text=say.label("admin-draft-key-drop"), data=yes, style="danger")
    text = say("admin-draft-drop", name=_name(say, view))
    return Screen(text=text, rows=((key,), (_back(say, sign, view),)))


def stale(say: Voice, sign: Signer, view: DraftView, diff: Sequence[str], state: str) -> Screen:
    """The campaign has changed since the draft was begun."""
    force = sign.pack_callback("draftforce", view.id, f"{view.revision}:{state}")
    key = Button(text=say.label("admin-draft-key-force"), data=force, style="danger")
    shown = "\n".join(fitting((escape(line) for line in diff), _CHANGES))
    text = paragraphs(say("admin-draft-overwrites"), Safe(f"<pre>{shown}</pre>"))
    return Screen(text=text, rows=((key,), (_back(say, sign, view),)))


def published_note(say: Voice, state: CampaignState) -> str:
    """The answer to putting it in force."""
    return say.label(f"admin-draft-published-{state.value}")


def _keys(say: Voice, sign: Signer, view: DraftView) -> Rows:
    def key(name: str, verb: str, arg: str = "") -> Button:
        return Button(text=say.label(f"admin-draft-key-{name}"), data=sign.pack_callback(verb, view.id, arg))

    parts = [
        Button(
            text=say.label(f"admin-draft-part-{part.value}"),
            data=sign.pack_callback("draftpart", view.id, part),
        )
        for part in Part
    ]
    revision = str(view.revision)
    return (
        (key("preview", "draftview", say.language), key("try", "drafttry", revision)),
        *grid(parts, 2)[:2],
        (*parts[4:], key("file", "draftfile")),
        *((one,) for one in _endings(say, sign, view)),
        (key("drop", "draftdrop"), _to_list(say, sign)),
    )


def _endings(say: Voice, sign: Signer, view: DraftView) -> Iterator[Button]:
    """A campaign that runs goes on running; else it is started, or kept for later."""
    running = view.state is CampaignState.RUNNING
    for state in (CampaignState.RUNNING,) if running else (CampaignState.RUNNING, CampaignState.PAUSED):
        name = "apply" if running else state.value
        style: Style | None = "success" if state is CampaignState.RUNNING else None
        data = sign.pack_callback("draftgo", view.id, f"{view.revision}:{state.value}")
        yield Button(text=say.label(f"admin-draft-key-{name}"), data=data, style=style)


def _others_keys(say: Voice, sign: Signer, view: DraftView) -> Rows:
    look = Button(
        text=say.label("admin-draft-key-preview"), data=sign.pack_callback("draftview", view.id, say.language)
    )
    take = Button(text=say.label("admin-draft-key-take"), data=sign.pack_callback("drafttake", view.id))
    return ((look,), (take,), (_to_list(say, sign),))


def _told(say: Voice, view: DraftView) -> Iterator[Safe]:
    document = dict(view.document)
    for field in FIELDS:
        set_here = drafts.value_at(document, field.path) is not None
        told = field.name in _MAIN or (set_here and field.kind is not Kind.TEXTS)
        if told and drafts.fits(field, document):
            shown = draft_words.value(say, field, document)
            yield say("admin-draft-line", field=draft_words.title(say, field), value=shown)


def _in_file(say: Voice, view: DraftView) -> Safe | None:
    keys = drafts.in_file_only(dict(view.document))
    return say("admin-draft-in-file", keys=", ".join(keys)) if keys else None


def _changes(say: Voice, view: DraftView) -> Safe | None:
    if view.before is None:
        return None
    found = list(draft_words.differences(say, view.before, view.document))
    if not found:
        return say("admin-draft-unchanged")
    shown = fitting(found, _CHANGES)
    return lines(_bold(say("admin-draft-changes")), *shown, more(say, len(found) - len(shown)))


def more(say: Voice, left: int) -> Safe | None:
    """How many lines found no room."""
    return say("admin-draft-more", count=left) if left else None


def _origin(say: Voice, view: DraftView) -> Safe:
    message = "admin-draft-new" if view.campaign_id is None else "admin-draft-edit"
    return say(message, slug=view.campaign.slug)


def _holder(say: Voice, view: DraftView, zone: ZoneInfo, now: datetime) -> Safe:
    at = moment.instant(say, view.changed_at.astimezone(zone), now)
    return say("admin-draft-holder", name=view.holder_name, at=at)


def _template(say: Voice, line: TemplateLine) -> str:
    name = say.pick(line.campaign.name) or line.slug
    return clip(f"{name} · {say.label(f'metric-{line.campaign.metric.name}-short')}", LONGEST_LABEL)


def _draft_key(say: Voice, sign: Signer, line: DraftLine) -> Button:
    text = say.label("admin-draft-key", name=say.pick(line.name) or line.slug, holder=line.holder_name)
    return Button(text=clip(text, LONGEST_LABEL), data=sign.pack_callback("draft", line.id))


def _name(say: Voice, view: DraftView) -> str:
    return clip(say.pick(view.campaign.name) or view.campaign.slug, LONGEST_LABEL)


def _back(say: Voice, sign: Signer, view: DraftView) -> Button:
    return Button(text=say.label("admin-draft-key-back"), data=sign.pack_callback("draft", view.id))


def _to_list(say: Voice, sign: Signer) -> Button:
    return Button(text=say.label("admin-key-back"), data=sign.pack_callback("camplist", 0))


def _bold(text: Safe) -> Safe:
    return Safe(f"<b>{text}</b>")
