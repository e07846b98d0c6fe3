"""Every screen a customer may meet, from sample data; `text` stands wherever a person's words go."""

from dataclasses import replace
from datetime import timedelta

from bot.i18n import Voice
from bot.ui import answer, consent, failure, guide, language, link, message, pause, privacy, question
from bot.ui.screen import Screen
from feedback import metrics
from feedback.metrics import Group, Scale
from feedback.texts import Texts
from feedback.views import AnswerView, Joining
from tests.ui import extras_gallery, faq_gallery, survey_gallery, unnamed_gallery
from tests.ui.samples import (
    BIG,
    COMPANY,
    LOCAL,
    NOW,
    PROMISE,
    SIGNER,
    ZONE,
    answer_view,
    metric_campaign,
    my_data_view,
    question_view,
)

Screens = dict[str, Screen]


def screens(say: Voice, text: str = "Анна") -> Screens:
    """All of them, by name."""
    return {
        **_meeting(say, text),
        **_questions(say, text),
        **_own_words(say, text),
        **_answers(say),
        **_talking(say),
        **_leaving(say),
        **_data(say, text),
        **extras_gallery.customer(say, text),
        **faq_gallery.customer(say, text),
        **unnamed_gallery.customer(say, text),
        **survey_gallery.customer(say, text),
    }


def _meeting(say: Voice, text: str) -> Screens:
    url = "https://example.org/privacy?a=1&b=2"
    full = consent.welcome(say, SIGNER, contact_id=BIG, company=text, version=1, name=text, document_url=url)
    links = {f"link-{joining.value}": link.opened(say, joining) for joining in Joining}
    return links | {
        "welcome": full,
        "welcome-plain": consent.welcome(say, SIGNER, contact_id=BIG, company=COMPANY, version=2),
        "agreed": consent.agreed(say),
        "declined": consent.declined(say),
        "back": consent.back(say, name=text),
        "language": language.ask(say, SIGNER, contact_id=BIG),
        "language-set": language.chosen(say),
        "help": guide.customer(say),
    }


def _questions(say: Voice, text: str) -> Screens:
    asked = {
        f"question-{metric.name}-{index + 1}": question.question(
            say, SIGNER, question_view(metric, text, index=index, lang=say.language), company=text
        )
        for metric in metrics.METRICS
        for index in range(metric.questions)
    }
    nps, fcr, stars = (question_view(metric, text) for metric in (metrics.NPS, metrics.FCR, metrics.STARS))
    bare = replace(nps, contact_name=None, service=None, completed_at=None)
    return asked | {
        "question-bare": question.question(say, SIGNER, bare, company=COMPANY),
        "question-date": question.question(say, SIGNER, replace(nps, service=None), company=COMPANY),
        "question-service": question.question(say, SIGNER, replace(nps, completed_at=None), company=COMPANY),
        "question-person": question.question(say, SIGNER, stars, company=COMPANY, staff=text),
        "change": question.change(say, SIGNER, nps, response_id=BIG, value=9, company=text),
        "change-word": question.change(say, SIGNER, fcr, response_id=BIG, value=1, company=text),
    }


def _own_words(say: Voice, text: str) -> Screens:
    """A campaign whose owner wrote every text."""
    own = Texts({"ru": text or "слова"})
    spec = metric_campaign(
        metrics.CSAT,
        object=own,
        questions=(Texts({"ru": f"Как вам {{object}}? {text}"}),),
        labels=(own, own),
        thanks=own,
        follow_up=dict.fromkeys(Group, own),
    )
    view = replace(question_view(metrics.CSAT, text), campaign=spec)
    given = replace(answer_view(metrics.CSAT, 5), campaign=spec)
    return {
        "question-own": question.question(say, SIGNER, view, company=text),
        "answered-own": answer.answered(say, SIGNER, given, response_id=BIG, now=NOW),
        "comment-own": answer.comment_saved(say, given, now=NOW),
    }


def _answers(say: Voice) -> Screens:
    good = answer_view(metrics.NPS, 9, lang=say.language)
    bad = answer_view(metrics.NPS, 3, promised=True, lang=say.language)

    def shown(view: AnswerView) -> Screen:
        return answer.answered(say, SIGNER, view, response_id=BIG, now=NOW)

    return {
        "answered": shown(good),
        "answered-late": shown(replace(good, late=True)),
        "answered-done": shown(replace(good, comment_wanted=False, editable=False)),
        "changed": answer.answered(say, SIGNER, good, response_id=BIG, now=NOW, changed=True),
        "apologized": shown(bad),
        "apologized-done": shown(replace(bad, comment_wanted=False)),
        "comment": answer.comment_saved(say, good, now=NOW),
        "comment-middle": answer.comment_saved(say, replace(good, group=Group.MIDDLE), now=NOW),
        "comment-bad": answer.comment_saved(say, bad, now=NOW),
        "comment-added": answer.comment_added(say),
        "no-comment": answer.no_comment(say, SIGNER, good, response_id=BIG, now=NOW),
        "no-comment-bad": answer.no_comment(say, SIGNER, bad, response_id=BIG, now=NOW),
        "apology": answer.apology(say, promised_at=PROMISE + timedelta(days=1), now=NOW),
    }


def _talking(say: Voice) -> Screens:
    return {
        "feedback": message.feedback_ask(say),
        "feedback-saved": message.feedback_saved(say),
        "passed-on": message.passed_on(say, promised_at=PROMISE + timedelta(days=3), now=NOW),
        "media": message.media_saved(say),
        "media-unsupported": message.media_unsupported(say),
        "skipped": message.skipped(say, SIGNER, invitation_id=BIG),
        "withdrawn": message.withdrawn(say),
        "expired": message.expired(say),
        "edit-closed": message.edit_closed(say),
        "not-a-score": message.not_a_score(say, Scale(minimum=0, maximum=10)),
        "broken": failure.broken(say, incident="7f3a"),
    }


def _leaving(say: Voice) -> Screens:
    later = LOCAL + timedelta(days=300)
    return {
        "pause": pause.ask(say, SIGNER, contact_id=BIG, paused_until=None, now=NOW),
        "pause-again": pause.ask(say, SIGNER, contact_id=BIG, paused_until=later, now=NOW),
        "paused": pause.paused(say, SIGNER, contact_id=BIG, until=later, now=NOW),
        "unpaused": pause.unpaused(say),
        "stopped": pause.stopped(say, SIGNER, contact_id=BIG, open_cases=0),
        "stopped-open": pause.stopped(say, SIGNER, contact_id=BIG, open_cases=1),
        "resumed": pause.resumed(say),
        "forget": privacy.forget_ask(say, SIGNER, contact_id=BIG),
        "forget-kept": privacy.forget_kept(say),
        "forgotten": privacy.forgotten(say),
        "unreached": privacy.unreached(say, privacy.Unreached(cards=2, relays=5)),
    }


def _data(say: Voice, text: str) -> Screens:
    empty = replace(my_data_view("", 0), consented_at=None, timezone=None, stopped=False)
    views = {
        "mydata": my_data_view(text),
        "mydata-long": my_data_view(text, entries=200),
        "mydata-empty": empty,
    }
    return {
        name: privacy.my_data(say, SIGNER, view, contact_id=BIG, zone=ZONE, now=NOW)
        for name, view in views.items()
    }
