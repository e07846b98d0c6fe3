"""Every screen of the staff chat and every short answer to a tap, from sample data."""

from dataclasses import replace

from bot.i18n import Voice
from bot.ui import campaign, card, desk, failure, group, guide, language, message, person, report
from bot.ui.screen import Screen
from feedback import metrics
from feedback.case import CaseReason, CaseState
from feedback.errors import InvalidInput
from feedback.texts import Texts
from feedback.views import CardView
from tests.ui import faq_gallery, inbox_gallery, survey_gallery, talk_gallery, work_gallery
from tests.ui.samples import BIG, LOCAL, NOW, SIGNER, campaign_line, card_view, case_line, sentiment

Screens = dict[str, Screen]


def screens(say: Voice, text: str = "Анна") -> Screens:
    """All of them, by name; `text` stands wherever a person's words go."""
    return {
        **_cards(say, text),
        **_lines(say),
        **_lists(say, text),
        **_set_up(say),
        **faq_gallery.screens(say, text),
        **inbox_gallery.screens(say, text),
        **talk_gallery.screens(say, text),
        **work_gallery.screens(say, text),
        **survey_gallery.staff(say, text),
    }


def notes(say: Voice, text: str = "Анна") -> dict[str, str]:
    """Short answers to taps, of customers and admins too."""
    line = replace(campaign_line(), name=Texts({"ru": text or "Имя"}))
    return {
        "foreign": message.foreign_note(say),
        "tampered": message.tampered_note(say),
        "repeated": message.repeated_note(say),
        "taken": desk.taken_note(say, case_id=BIG),
        "already-taken": desk.already_taken_note(say, owner=text),
        "already-closed": desk.already_closed_note(say),
        **faq_gallery.notes(say),
        **inbox_gallery.notes(say, text),
        **talk_gallery.notes(say),
        **work_gallery.notes(say, text),
        "not-agent": desk.not_agent_note(say),
        "person-private": person.in_private_note(say),
        "started": campaign.started_note(say, line),
        "paused": campaign.paused_note(say, line),
        "no-chart": report.no_chart_note(say),
        "error": failure.note(say, InvalidInput("days", "error-days", allowed=text)),
    }


def _cards(say: Voice, text: str) -> Screens:
    bare = CardView(
        id=1,
        state=CaseState.OPEN,
        reasons=(CaseReason.MEDIA,),
        language="ru",
        customer="Анна",
        opened_at=LOCAL,
        promised_at=None,
    )
    views = {
        "card": card_view(text),
        "card-bare": bare,
        "card-word": card_view(text, metric=metrics.FCR, score=0, media=()),
        "card-waiting": card_view("Подождите", sentiment=None),
        "card-elsewhere": replace(bare, source=text, comment=text),
        "card-degraded": card_view(sentiment=sentiment(degraded=True)),
        "card-all-reasons": card_view(text, reasons=tuple(CaseReason), media=("photo",) * 10),
        **{f"card-{state.value}": card_view(text, state=state, owner=text) for state in CaseState},
    }
    return {name: card.card(say, SIGNER, view, now=NOW) for name, view in views.items()}


def _lines(say: Voice) -> Screens:
    return {
        "card-forgotten": card.forgotten(say, case_id=12),
        "card-copy": card.copy(say, case_id=12),
        "card-folded": desk.folded(say, case_id=12),
        "line-comment": desk.comment_line(say, case_id=12),
        "line-message": desk.message_line(say, case_id=12),
        "line-changed": desk.changed_line(say, case_id=12, old=3, new=9),
        "line-reopened": desk.reopened_line(say, case_id=12),
        "line-urgent": desk.urgent_line(say, case_id=12),
        "line-forgotten": desk.forgotten_line(say),
        "resolve": desk.resolve_ask(say, case_id=12),
        "resolved": desk.resolved(say, case_id=12),
        "anonymous": desk.anonymous(say),
    }


def _lists(say: Voice, text: str) -> Screens:
    crowd = [case_line(number, customer=text) for number in range(1, 131)]
    return {
        "summary": desk.summary(say, SIGNER, [case_line(1), case_line(2, score=None)]),
        "summary-crowd": desk.summary(say, SIGNER, crowd),
        "summary-empty": desk.summary(say, SIGNER, []),
    }


def _set_up(say: Voice) -> Screens:
    return {
        "set-up": group.set_up(say, chat_id=-1001234567890),
        "ready": group.ready(say),
        "foreign": group.foreign(say),
        "help": guide.staff(say),
        "help-private": guide.customer(say, at_desk=True),
        "language": language.ask_staff(say, SIGNER),
        "language-set": language.chosen_staff(say),
    }
