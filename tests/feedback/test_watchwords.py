"""Watched words: found in every form people write them in, and not in innocent neighbours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.errors import InvalidInput
from feedback.texts import LANGUAGES
from feedback.watchlists import BUILT_IN, Topic
from feedback.watchwords import check_phrase, watched


@pytest.mark.parametrize(
    ("language", "text", "topic"),
    [
        ("ru", "Встретимся в СУДЕ!!!", Topic.LAW),
        ("ru", "завтра же иду в Роспотребнадзор", Topic.LAW),
        ("ru", "мой адвокат уже пишет", Topic.LAW),
        ("ru", "верните мне деньги, пожалуйста", Topic.REFUND),
        ("ru", "хочу вернуть свои деньги за стрижку", Topic.REFUND),
        ("ru", "Вы ещё пожалеете об этом", Topic.THREAT),
        ("ru", "после такого жить больше не хочу", Topic.SELF_HARM),
        ("ru", "расскажу журналистам про ваш салон", Topic.PRESS),
        ("ru", "в\u200b су\u200bд", Topic.LAW),
        ("pl", "Spotkamy się w sądzie", Topic.LAW),
        ("pl", "ide z tym do sadu", Topic.LAW),
        ("pl", "zgłoszę to do UOKiK-u i do rzecznika praw konsumenta", Topic.LAW),
        ("pl", "proszę o zwrot pieniedzy", Topic.REFUND),
        ("pl", "Jeszcze pożałujecie!", Topic.THREAT),
        ("pl", "nie chcę już żyć", Topic.SELF_HARM),
        ("pl", "opiszę wszystko dziennikarzowi", Topic.PRESS),
        ("en", "My solicitor will be in touch", Topic.LAW),
        ("en", "I’ll sue you", Topic.LAW),
        ("en", "I want a full refund now", Topic.REFUND),
        ("en", "give me my MONEY BACK", Topic.REFUND),
        ("en", "I don't want to live anymore", Topic.SELF_HARM),
        ("en", "you'll regret this", Topic.THREAT),
        ("en", "talking to a journalist tomorrow", Topic.PRESS),
        # The most urgent topic wins, whatever comes first in the text.
        ("en", "refund me or I will find you", Topic.THREAT),
        # A language nobody detected is searched in all lists.
        ("und", "суд", Topic.LAW),
        ("uk", "policja", Topic.LAW),
    ],
)
def test_found(language: str, text: str, topic: Topic) -> None:
    assert watched(text, language) is topic


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "посуда чистая, рассудительный мастер, судно, судя по всему отлично"),
        ("ru", "Приходите, не пожалеете!"),
        ("ru", "нет претензий, всё супер"),
        ("ru", "полис оформили быстро"),
        ("pl", "Polecam, nie pożałujecie zakupu"),
        ("pl", "piękny sad za oknem"),
        ("pl", "sprawnie rozpatrzona reklamacja, dziękuję"),
        ("en", "sad that I had to wait, but the food court was nice"),
        ("en", "thanks to Sue, she was lovely"),
        ("en", "issue solved, you will not regret coming here"),
        ("en", ""),
        ("en", "👍👍👍"),
    ],
)
def test_not_found(language: str, text: str) -> None:
    assert watched(text, language) is None


def test_the_owners_words_are_watched_in_their_language() -> None:
    extra = {"ru": ("плесень", "запах* .. газа")}
    assert watched("на кухне Плесень", "ru", extra) is Topic.OWN
    assert watched("запахло у вас газа", "ru", extra) is Topic.OWN
    assert watched("запах был от старого ржавого газа", "ru", extra) is None
    assert watched("плесень", "pl", extra) is None
    assert watched("плесень", "und", extra) is Topic.OWN


def test_phrases_of_one_letter_or_none_are_refused() -> None:
    for phrase in ("", "*", "a", ".. word", "word ..", "word ! word"):
        with pytest.raises(InvalidInput) as caught:
            check_phrase(phrase)
        assert caught.value.params == {"value": phrase}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_watches_every_topic_with_sound_phrases(language: str) -> None:
    assert set(BUILT_IN[language]) == set(Topic) - {Topic.OWN}
    for topic, phrases in BUILT_IN[language].items():
        for phrase in phrases:
            assert check_phrase(phrase) == phrase
            said = phrase.replace("*", "").replace(" ..", "")
            assert watched(f"Well, {said.upper()}!", language) in list(Topic)[: list(Topic).index(topic) + 1]


@given(st.text(), st.sampled_from([*LANGUAGES, "und"]))
def test_any_text_is_read(text: str, language: str) -> None:
    assert watched(text, language) in {None, *Topic}
