"""Every screen of the questions after the score, from sample data."""

from dataclasses import replace

from bot.i18n import Voice
from bot.ui import answer, case_history, privacy, report, survey
from bot.ui.screen import Screen
from feedback import metrics
from feedback.metrics import Scale
from feedback.survey import MOST_CHOICES, MOST_QUESTIONS, OTHER, Choice, FollowUp, Kind
from feedback.texts import Texts
from feedback.views.my_data import MyFollowUp
from feedback.views.survey import AnswerGiven, AskedNow, FollowUpFigures
from tests.ui.people_gallery import history_view
from tests.ui.samples import BIG, LOCAL, NOW, SIGNER, ZONE, answer_view, my_data_view, report_view

Screens = dict[str, Screen]


def customer(say: Voice, text: str = "Анна") -> Screens:
    """What customers meet; `text` stands in the campaign's own words."""
    bad = answer_view(metrics.NPS, 3, promised=True, lang=say.language)
    shown = {
        f"survey-{name}": answer.answered(
            say, SIGNER, replace(bad, asking=asking, back=0), response_id=BIG, now=NOW
        )
        for name, asking in _asked(text).items()
    }
    alone = replace(bad, asking=_asked(text)["rating"])
    chosen = MyFollowUp(at=NOW, question=text, answer=text)
    data = replace(my_data_view(text), follow_ups=(chosen,) * 50)
    return shown | {
        "survey-next": answer.asked_next(say, SIGNER, alone, response_id=BIG),
        "survey-comment": answer.asked_next(say, SIGNER, bad, response_id=BIG),
        "survey-end": answer.answered(
            say, SIGNER, replace(bad, comment_wanted=False, back=9), response_id=BIG, now=NOW
        ),
        "survey-noted": survey.noted(say),
        "survey-mydata": privacy.my_data(say, SIGNER, data, contact_id=BIG, zone=ZONE, now=NOW),
    }


def staff(say: Voice, text: str = "Анна") -> Screens:
    """What staff and admins meet."""
    asked = replace(history_view(text), questions=tuple(_given(text)) * 5)
    counted = replace(report_view(text=text), follow_ups=tuple(_figures(text)) * 3)
    return {
        "survey-history": case_history.history(say, SIGNER, asked, start=0, now=LOCAL),
        "survey-report": report.report(say, SIGNER, counted, campaign_id=BIG, zone=ZONE, now=NOW),
    }


def _asked(text: str) -> dict[str, AskedNow]:
    words = Texts({"ru": text or "Почему?"})
    choices = tuple(Choice(id=f"c{number}", text=words) for number in range(MOST_CHOICES - 1))
    choices += (Choice(id=OTHER, text=words),)
    single = FollowUp(id="why", kind=Kind.SINGLE, text=words, choices=choices)
    several = replace(single, kind=Kind.MULTIPLE)
    wide = Scale(minimum=0, maximum=10)
    rating = FollowUp(id="how", kind=Kind.RATING, text=words, scale=wide, labels=(words, words))
    written = FollowUp(id="what", kind=Kind.TEXT, text=words)
    last = MOST_QUESTIONS - 1
    return {
        "single": AskedNow(index=last, question=single),
        "required": AskedNow(index=0, question=replace(single, required=True), more=True),
        "other": AskedNow(index=last, question=single, chosen=(OTHER,), words=True, more=True),
        "several": AskedNow(index=last, question=several, more=True),
        "several-chosen": AskedNow(index=last, question=several, chosen=("c1", OTHER), more=True),
        "rating": AskedNow(index=last, question=rating, more=True),
        "text": AskedNow(index=last, question=written, words=True, more=True),
    }


def _given(text: str) -> list[AnswerGiven]:
    plain = AnswerGiven(
        question="1",
        wording=text,
        language="ru",
        labels={},
        values=("3",),
        chosen=("3",),
        text=None,
        at=NOW,
    )
    other = replace(plain, question="why", values=(OTHER,), chosen=(text,), text=text)
    return [plain, other, replace(other, values=(), chosen=(), text=None), replace(plain, wording=None)]


def _figures(text: str) -> list[FollowUpFigures]:
    words = Texts({"ru": text or "Почему?"})
    counts = {f"c{number}": number for number in range(MOST_CHOICES)}
    many = FollowUpFigures(
        id="why", kind=Kind.SINGLE, text=words, n=66, counts=counts, choices=dict.fromkeys(counts, words)
    )
    few = replace(many, n=4, counts={})
    rated = replace(many, kind=Kind.RATING, choices={})
    return [many, few, rated, replace(few, kind=Kind.TEXT, n=12)]
