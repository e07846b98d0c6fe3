"""The question: a personal greeting, what the ends mean, neutral keys."""

import html

from bot.i18n import Safe, Voice, blank, clip
from bot.ui import number
from bot.ui.screen import LONGEST_LABEL, Button, Row, Rows, Screen, lines, own, paragraphs
from feedback.metrics import key_rows
from feedback.signing import Signer
from feedback.views import QuestionView
from feedback.wording import Wording


def question(
    say: Voice, sign: Signer, view: QuestionView, *, company: str, staff: str | None = None
) -> Screen:
    """The question as it is sent; `staff` is the person a stars question is about."""
    text = paragraphs(
        say("customer-reminder") if view.reminder else None,
        say("customer-resurvey") if view.again and not view.question_index else None,
        lines(_hello(say, view), _about(say, view)) if not view.question_index or view.reminder else None,
        lines(_step(say, view), _wording(say, view, company, staff), _ends(say, view)),
        say("customer-unnamed-before") if view.campaign.metric.anonymous else None,
        _offer(say, view),
    )
    skip = Button(text=say.label("customer-key-skip"), data=sign.pack_callback("skip", view.invitation_id))
    return Screen(text=text, rows=(*_keys(say, sign, view, "score", view.invitation_id), (skip,)))


def change(
    say: Voice,
    sign: Signer,
    view: QuestionView,
    *,
    response_id: int,
    value: int | None,
    company: str,
    staff: str | None = None,
) -> Screen:
    """The question again, to correct an answer; `value` is what is stored now."""
    stored = None if value is None else number.score(say, view.campaign.metric, value)
    text = paragraphs(
        lines(_step(say, view), _wording(say, view, company, staff), _ends(say, view)),
        say("customer-change-ask", answer=stored) if stored is not None else None,
    )
    return Screen(text=text, rows=_keys(say, sign, view, "rescore", response_id))


def _offer(say: Voice, view: QuestionView) -> Safe | None:
    """What is promised for an answer, whatever it is."""
    thank, fallback = view.campaign.extras.thank_you, view.campaign.fallback
    offer = fallback.said(thank.offer, view.language) if view.offered and thank else None
    return own(say.pick(offer)) if offer else None


def _keys(say: Voice, sign: Signer, view: QuestionView, verb: str, row_id: int) -> Rows:
    metric = view.campaign.metric

    def row(values: tuple[int, ...]) -> Row:
        return tuple(
            Button(
                text=number.score(say, metric, value),
                data=sign.pack_callback(verb, row_id, f"{view.question_index}:{value}"),
            )
            for value in values
        )

    return tuple(row(values) for values in key_rows(metric))


def _hello(say: Voice, view: QuestionView) -> Safe:
    name = view.address_form or view.contact_name or ""
    if blank(name):
        return say("customer-question-hello-nameless")
    return say("customer-question-hello", name=name)


def _about(say: Voice, view: QuestionView) -> Safe:
    service = None if blank(view.service or "") else view.service
    at = view.completed_at
    date = say("date-long", day=at.day, month=at.month) if at else None
    count = view.campaign.metric.questions
    lead = say("customer-question-several", count=count) if count > 1 else say("customer-question-one")
    if service and date:
        return say("customer-question-about", lead=lead, service=service, date=date)
    if date:
        return say("customer-question-about-date", lead=lead, date=date)
    if service:
        return say("customer-question-about-service", lead=lead, service=service)
    return say("customer-question-about-nothing", lead=lead)


def _step(say: Voice, view: QuestionView) -> Safe | None:
    total = view.campaign.metric.questions
    return say("customer-question-step", number=view.question_index + 1, total=total) if total > 1 else None


def wording(say: Voice, view: QuestionView, *, company: str, staff: str | None = None) -> Wording:
    """The question and what its ends mean, in plain text."""
    ends = _end_words(say, view)
    return Wording(
        language=say.language,
        text=html.unescape(_asked(say, view, company, staff)),
        labels=dict(zip(("low", "high"), ends, strict=True)) if ends else {},
    )


def _wording(say: Voice, view: QuestionView, company: str, staff: str | None) -> Safe:
    return _bold(_asked(say, view, company, staff))


def _asked(say: Voice, view: QuestionView, company: str, staff: str | None) -> Safe:
    campaign = view.campaign
    topic = clip(view.about or "", LONGEST_LABEL) or say.pick(campaign.object) or company
    asked = say.pick(campaign.questions[view.question_index]) if campaign.questions else ""
    if asked:
        return own(asked.replace("{object}", topic).replace("{company}", company))
    return _built_in(say, view, topic, company, staff)


def _built_in(say: Voice, view: QuestionView, topic: str, company: str, staff: str | None) -> Safe:
    name = view.campaign.metric.name
    if view.campaign.metric.questions > 1:
        return say(f"question-{name}-{view.question_index + 1}", object=topic, company=company)
    if staff and say.translator.has(say.language, f"question-{name}-named"):
        return say(f"question-{name}-named", staff=staff)
    return say(f"question-{name}", object=topic, company=company)


def _bold(text: Safe) -> Safe:
    return Safe(f"<b>{text}</b>")


def _ends(say: Voice, view: QuestionView) -> Safe | None:
    scale, ends = view.campaign.metric.scale, _end_words(say, view)
    if ends is None:
        return None
    low, high = ends
    return say("customer-question-ends", minimum=scale.minimum, low=low, maximum=scale.maximum, high=high)


def _end_words(say: Voice, view: QuestionView) -> tuple[str, str] | None:
    campaign, name = view.campaign, view.campaign.metric.name
    if campaign.metric.yes_no:
        return None
    low, high = (say.pick(text) for text in campaign.labels) if campaign.labels else ("", "")
    if not (low and high) and not say.translator.has(say.language, f"ends-{name}-low"):
        return None
    return low or say.label(f"ends-{name}-low"), high or say.label(f"ends-{name}-high")
