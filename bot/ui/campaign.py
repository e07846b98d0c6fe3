"""Campaigns as the admin sees them: the list, one campaign, its preview, a test on oneself."""

from collections.abc import Mapping
from datetime import datetime

from bot.i18n import Safe, Translator, Voice, clip
from bot.ui import question
from bot.ui.screen import LONGEST_LABEL, LONGEST_TEXT, Button, Row, Screen, fitting, lines, paragraphs, size
from feedback.campaign import Campaign, CampaignState
from feedback.languages import speaks, spoken
from feedback.signing import Signer
from feedback.texts import LANGUAGES
from feedback.views import CampaignLine, QuestionView

# Keys in a list; more campaigns than this are reached by name.
_LISTED = 40
_RESERVE = 60
# A preview asks nobody: its keys name no invitation.
_NOBODY = 0


def listing(say: Voice, sign: Signer, campaigns: Mapping[int, CampaignLine]) -> Screen:
    """/campaigns: every campaign with its people, by id; a key opens one."""
    if not campaigns:
        return Screen(text=say("admin-campaigns-empty"))
    return _choice(say, sign, campaigns, verb="camp", heading=say("admin-campaigns"))


def choose_report(say: Voice, sign: Signer, campaigns: Mapping[int, CampaignLine]) -> Screen:
    """/report without a name."""
    if not campaigns:
        return Screen(text=say("admin-campaigns-empty"))
    return _choice(say, sign, campaigns, verb="report", heading=say("admin-report-ask"))


def choose_test(say: Voice, sign: Signer, campaigns: Mapping[int, CampaignLine]) -> Screen:
    """/test without a name."""
    if not campaigns:
        return Screen(text=say("admin-campaigns-empty"))
    return _choice(say, sign, campaigns, verb="test", heading=say("admin-test-ask"))


def details(say: Voice, sign: Signer, line: CampaignLine, *, campaign_id: int) -> Screen:
    """One campaign and what can be done with it."""
    if line.state is CampaignState.ENDED:
        return Screen(text=_entry(say, line), rows=_ended_keys(say, sign, campaign_id))
    running = line.state is CampaignState.RUNNING
    switch = Button(
        text=say.label("admin-key-pause" if running else "admin-key-start"),
        data=sign.pack_callback("camppause" if running else "campstart", campaign_id),
        style="danger" if running else "success",
    )
    previews = tuple(
        Button(
            text=say.label("admin-key-preview", language=say.label(f"language-{language}")),
            data=sign.pack_callback("preview", campaign_id, language),
        )
        for language in LANGUAGES
    )
    acts = (_act(say, sign, "test", campaign_id), _act(say, sign, "report", campaign_id))
    reach = (_act(say, sign, "pick", campaign_id), _act(say, sign, "links", campaign_id))
    asked = (_keyed(say, sign, "why", "whycamp", campaign_id),)
    past = (_act(say, sign, "simulate", campaign_id),)
    own = (*_making_keys(say, sign, campaign_id), (_back(say, sign),))
    acts_on_it = (acts, reach, asked, past, *own)
    return Screen(text=_entry(say, line), rows=((switch,), *((key,) for key in previews), *acts_on_it))


def preview(
    translator: Translator, sign: Signer, campaign: Campaign, *, language: str, company: str, now: datetime
) -> Screen:
    """The question exactly as a customer sees it; the caption before it is `preview_caption`."""
    say = translator.voice(language)
    if not speaks(campaign, language):
        return Screen(text=say("admin-preview-not-asked"))
    view = QuestionView(
        invitation_id=_NOBODY,
        campaign=spoken(campaign, language),
        question_index=0,
        language=language,
        contact_name=say.label("admin-preview-name"),
        service=None
        if campaign.recurring
        else next(iter(campaign.services), say.label("admin-preview-service")),
        completed_at=None if campaign.recurring else now,
    )
    return question.question(say, sign, view, company=company)


def preview_caption(say: Voice, *, language: str, variant: str | None = None) -> Screen:
    """The line above a preview, in the admin's language."""
    name = say.label(f"language-{language}")
    if variant is None:
        return Screen(text=say("admin-preview", language=name))
    return Screen(text=say("admin-preview-variant", language=name, variant=variant))


def ending(say: Voice, sign: Signer, line: CampaignLine, *, campaign_id: int) -> Screen:
    """Before a campaign ends for good."""
    yes = sign.pack_callback("campended", campaign_id)
    key = Button(text=say.label("admin-key-end"), data=yes, style="danger")
    back = Button(text=say.label("admin-draft-key-back"), data=sign.pack_callback("camp", campaign_id))
    return Screen(
        text=say("admin-end-ask", name=clip(title(say, line), LONGEST_LABEL)), rows=((key,), (back,))
    )


def ended_note(say: Voice, line: CampaignLine) -> str:
    """The answer to a tap on End."""
    return say.label("admin-ended", name=clip(title(say, line), LONGEST_LABEL))


def started_note(say: Voice, line: CampaignLine) -> str:
    """The answer to a tap on Start."""
    return say.label("admin-started", name=clip(title(say, line), LONGEST_LABEL))


def paused_note(say: Voice, line: CampaignLine) -> str:
    """The answer to a tap on Pause."""
    return say.label("admin-paused", name=clip(title(say, line), LONGEST_LABEL))


def test_started(say: Voice, line: CampaignLine) -> Screen:
    """The admin's own question is on its way."""
    return Screen(text=say("admin-test-started", name=title(say, line)))


def test_needs_start(say: Voice) -> Screen:
    """The admin has not agreed to questions."""
    return Screen(text=say("admin-test-start-first"))


def title(say: Voice, line: CampaignLine) -> str:
    """The campaign's name, or its slug when it has none."""
    return say.pick(line.name) or line.slug


def _choice(
    say: Voice, sign: Signer, campaigns: Mapping[int, CampaignLine], *, verb: str, heading: Safe
) -> Screen:
    shown = dict(list(campaigns.items())[:_LISTED])
    rows: tuple[Row, ...] = tuple(
        (Button(text=clip(title(say, line), LONGEST_LABEL), data=sign.pack_callback(verb, campaign_id)),)
        for campaign_id, line in shown.items()
    )
    heading = Safe(f"<b>{heading}</b>")
    entries = fitting(
        (f"{_entry(say, line)}\n" for line in shown.values()), LONGEST_TEXT - size(heading) - _RESERVE
    )
    left = len(campaigns) - len(entries)
    more = say("admin-campaigns-left", count=left) if left else None
    return Screen(text=paragraphs(heading, *(entry.strip() for entry in entries), more), rows=rows)


def _entry(say: Voice, line: CampaignLine) -> Safe:
    metric = say.label(f"metric-{line.metric.name}-short")
    state = say.label(f"admin-campaign-{line.state.value}")
    return lines(
        say("admin-campaign-line", name=title(say, line), slug=line.slug, metric=metric, state=state),
        say("admin-campaign-people", contacts=line.contacts, reachable=line.reachable),
        say("admin-campaign-sent", sent=line.sent, answered=line.answered),
    )


def _making_keys(say: Voice, sign: Signer, campaign_id: int) -> tuple[Row, ...]:
    """What changes the campaign, or makes another of it."""
    return (
        (
            _keyed(say, sign, "edit", "campedit", campaign_id),
            _keyed(say, sign, "copy", "campcopy", campaign_id),
        ),
        (
            _keyed(say, sign, "versions", "campdiff", campaign_id),
            _keyed(say, sign, "end", "campend", campaign_id),
        ),
    )


def _ended_keys(say: Voice, sign: Signer, campaign_id: int) -> tuple[Row, ...]:
    """What can still be done with one that has ended."""
    copy = _keyed(say, sign, "copy", "campcopy", campaign_id)
    versions = _keyed(say, sign, "versions", "campdiff", campaign_id)
    return ((_act(say, sign, "report", campaign_id), versions), (copy,), (_back(say, sign),))


def _keyed(say: Voice, sign: Signer, name: str, verb: str, campaign_id: int) -> Button:
    return Button(text=say.label(f"admin-key-{name}"), data=sign.pack_callback(verb, campaign_id))


def _back(say: Voice, sign: Signer) -> Button:
    return Button(text=say.label("admin-key-back"), data=sign.pack_callback("camplist", 0))


def _act(say: Voice, sign: Signer, verb: str, campaign_id: int) -> Button:
    return Button(text=say.label(f"admin-key-{verb}"), data=sign.pack_callback(verb, campaign_id))
