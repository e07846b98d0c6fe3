"""After the tap: thanks, or an apology with a promise; never a joke for the unhappy."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.ui import answer
from feedback import metrics
from feedback.metrics import Group, Metric
from feedback.texts import LANGUAGES, Texts
from feedback.views import AnswerView
from tests.ui import samples


def _answered(view: AnswerView, language: str = "ru") -> str:
    say = samples.TRANSLATOR.voice(language)
    return answer.answered(say, samples.SIGNER, view, response_id=7, now=samples.NOW).text


def _verbs(view: AnswerView) -> list[str]:
    say = samples.TRANSLATOR.voice("ru")
    screen = answer.answered(say, samples.SIGNER, view, response_id=7, now=samples.NOW)
    return [samples.SIGNER.unpack_callback(key.data or "").verb for row in screen.rows for key in row]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("metric", metrics.METRICS, ids=lambda metric: metric.name)
def test_the_follow_up_differs_by_group(metric: Metric, language: str) -> None:
    say = samples.TRANSLATOR.voice(language)
    for value in metric.scale.values:
        text = _answered(samples.answer_view(metric, value), language)
        group = metric.group(value)
        assert str(say(f"follow-up-{group.value}")) in text
        assert (str(say("customer-apology")) in text) is (group is Group.BOTTOM)


def test_the_answer_is_shown_with_its_scale() -> None:
    assert "Ваша оценка: <b>9</b> из 10" in _answered(samples.answer_view(metrics.NPS, 9))
    assert "Ваш ответ: <b>Да</b>" in _answered(samples.answer_view(metrics.FCR, 1))
    assert "Ваши оценки: <b>6, 6, 6</b>" in _answered(samples.answer_view(metrics.CLI, 6))


def test_the_unhappy_learn_who_writes_and_by_when() -> None:
    text = _answered(samples.answer_view(metrics.NPS, 3, promised=True))
    assert "Нам очень жаль, что так вышло. Извините нас, пожалуйста." in text
    assert "сотрудник напишет вам сегодня до 13:00" in text


def test_negative_words_beside_a_good_score_are_apologized_for_too() -> None:
    view = replace(samples.answer_view(metrics.NPS, 9, promised=True), comment_wanted=False)
    assert "Извините нас" in _answered(view)
    saved = answer.comment_saved(samples.TRANSLATOR.voice("ru"), view, now=samples.NOW)
    assert "сегодня до 13:00" in saved.text
    assert "Спасибо!" not in saved.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_the_happy_hear_a_joke_and_only_they_and_the_middle_the_owners_thanks(language: str) -> None:
    say = samples.TRANSLATOR.voice(language)
    gift = Texts(dict.fromkeys(LANGUAGES, "Кофе <в> подарок"))
    for value, joke in ((9, True), (8, False), (3, False)):
        view = samples.answer_view(metrics.NPS, value, promised=value == 3)
        text = answer.comment_saved(say, view, now=samples.NOW).text
        assert (text == say("customer-thanks-top")) is joke
        owned = replace(view, campaign=replace(view.campaign, thanks=gift))
        thanked = answer.comment_saved(say, owned, now=samples.NOW).text
        assert ("Кофе &lt;в&gt; подарок" in thanked) is (value != 3)


def test_a_campaigns_own_follow_up_wins_for_its_group_alone() -> None:
    own = samples.metric_campaign(metrics.NPS, follow_up={Group.TOP: Texts({"ru": "За что <9>?"})})
    top = replace(samples.answer_view(metrics.NPS, 9), campaign=own)
    middle = replace(samples.answer_view(metrics.NPS, 8), campaign=own)
    assert "За что &lt;9&gt;?" in _answered(top)
    assert "Чего не хватило" in _answered(middle)


def test_keys_follow_what_is_still_possible() -> None:
    view = samples.answer_view(metrics.NPS, 9)
    assert _verbs(view) == ["nocomment", "change"]
    assert _verbs(replace(view, comment_wanted=False)) == ["change"]
    assert _verbs(replace(view, editable=False)) == ["nocomment"]
    assert _verbs(replace(view, comment_wanted=False, editable=False)) == []


def test_silence_is_accepted_politely_and_the_promise_stays() -> None:
    say = samples.TRANSLATOR.voice("pl")
    glad = replace(samples.answer_view(metrics.NPS, 9), comment_wanted=False)
    sad = replace(samples.answer_view(metrics.NPS, 0, promised=True), comment_wanted=False)
    done = answer.no_comment(say, samples.SIGNER, glad, response_id=7, now=samples.NOW)
    waiting = answer.no_comment(say, samples.SIGNER, sad, response_id=7, now=samples.NOW)
    assert "Dziękujemy!" in done.text
    assert "dzisiaj do 13:00" in waiting.text
    assert "!" not in waiting.text


@pytest.mark.parametrize(("later", "expected"), [(0, "today by 13:00"), (1, "tomorrow by 13:00")])
def test_the_promise_is_told_in_the_customers_days(later: int, expected: str) -> None:
    say = samples.TRANSLATOR.voice("en")
    promised = samples.PROMISE + timedelta(days=later)
    assert expected in answer.apology(say, promised_at=promised, now=samples.NOW).text


def test_an_apology_without_a_promise_promises_nothing() -> None:
    say = samples.TRANSLATOR.voice("en")
    assert answer.apology(say, promised_at=None, now=samples.NOW).text == say("customer-apology")
