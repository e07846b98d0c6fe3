"""What people can be known or reached by does not leave with their words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.masking import CONTACT, LINK, MASKS, NAME, NUMBER, PHONE, mask
from nlp.training.swap_words import NAMES

# Small words of three languages that are nobody's name.
PLAIN = [
    "очень",
    "долго",
    "ждал",
    "мастера",
    "который",
    "опоздал",
    "bardzo",
    "długo",
    "czekałam",
    "na",
    "wizytę",
    "the",
    "visit",
    "was",
    "fine",
    "thank",
]
around = st.lists(st.sampled_from(PLAIN), max_size=6).map(" ".join)
FORMS = sorted(
    {
        form
        for names in NAMES.values()
        for sex in names.values()
        for rows in sex.values()
        for row in rows
        for form in row
    }
)
letters = st.characters(codec="utf-8", categories=["L"])
digit = st.sampled_from("0123456789")


@given(st.text())
def test_what_is_masked_once_stays_as_it_is(text: str) -> None:
    assert mask(mask(text)) == mask(text)


@given(st.text(alphabet=st.one_of(digit, letters, st.sampled_from(" +-().@/:_[]'’\n")), max_size=60))
def test_no_address_and_no_long_number_is_left(text: str) -> None:
    left = mask(text)
    assert "@" not in left
    assert "://" not in left
    assert not re.search(r"\d{5}", left)
    assert not re.search(r"\d(?:[ ().-]?\d){6}", left)
    assert mask(left) == left


@given(
    around,
    st.lists(digit, min_size=9, max_size=15),
    st.lists(st.sampled_from(["", " ", "-", ".", ") "])),
    around,
)
def test_a_telephone_number_goes_however_it_is_grouped(
    before: str, number: list[str], between: list[str], after: str
) -> None:
    gaps = [*between, *[""] * len(number)]
    written = "".join(map("".join, zip(number[:-1], gaps, strict=False))) + number[-1]
    found = mask(f"{before} +{written} {after}")
    assert not re.search(r"\d", found)
    assert found.split() == [*before.split(), PHONE, *after.split()]


@given(around, st.from_regex(r"[a-zа-я0-9._+-]{1,12}@[a-z0-9-]{1,10}\.[a-z]{2,4}", fullmatch=True), around)
def test_an_e_mail_address_goes_whole(before: str, address: str, after: str) -> None:
    assert mask(f"{before} {address} {after}").split() == [*before.split(), CONTACT, *after.split()]


@given(around, st.sampled_from(FORMS), around)
def test_a_first_name_goes_in_every_case_inside_a_sentence(before: str, name: str, after: str) -> None:
    assert mask(f"ok {before} {name} {after}").split() == ["ok", *before.split(), NAME, *after.split()]


@given(around, st.text(st.sampled_from("bcdfghkбвгджзкл"), min_size=3, max_size=12), around)
def test_any_word_with_a_capital_inside_a_sentence_goes(before: str, word: str, after: str) -> None:
    found = mask(f"ok {before} {word.title()} {after}")
    assert found.split() == ["ok", *before.split(), NAME, *after.split()]


@pytest.mark.parametrize("case", [str.lower, str.upper, str.title])
@given(around, st.text(st.sampled_from("бвгджзкоbdgkloz"), min_size=2, max_size=10), around)
def test_who_is_known_here_goes_however_written(case: object, before: str, name: str, after: str) -> None:
    assert callable(case)
    found = mask(f"{before} {case(name)} {after}", [name])
    kept = [word for word in before.split() + after.split() if mask(word, [name]) == word]
    assert [word for word in found.split() if word not in MASKS] == kept


@given(st.lists(st.sampled_from(PLAIN)).map(" ".join))
def test_ordinary_words_stay(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Мастер Ерёмина Ольга Павловна.", f"Мастер {NAME} {NAME} {NAME}."),
        ("спасибо марье ивановне", f"спасибо {NAME} {NAME}"),
        ("мастер иванова хамит", f"мастер {NAME} хамит"),
        ("Kowalska była niemiła", f"{NAME} była niemiła"),
        ("Dr. Smith was rude, Anna's nice", f"Dr. {NAME} was rude, {NAME} nice"),
        ("Brand-new. Waited a lot", "Brand-new. Waited a lot"),
        ("Ждал с 10:30, чек 18 400 р.", "Ждал с 10:30, чек 18 400 р."),
        ("Dziękuję Pani i Panu", "Dziękuję Pani i Panu"),
        ("I'm sure I said so on Monday", "I'm sure I said so on Monday"),
        ("Снова машина готова", "Снова машина готова"),
        ("заказ 48213, машина В123АВ77", f"заказ {NUMBER}, машина {NUMBER}"),
        ("см. www.example.com/a?b=1 и t.me/ivan", f"см. {LINK} и {LINK}"),
        ("+7 (912) 345-67-89 или @ivan_p", f"{PHONE} или {CONTACT}"),
        ("Было плохо.\nОчень ждал", "Было плохо.\nОчень ждал"),
    ],
)
def test_examples(text: str, left: str) -> None:
    assert mask(text) == left


def test_the_forms_of_a_known_name_go() -> None:
    said = "павла ругали, марку хвалили, zbyszkowi dziękuję, oldze też"
    assert mask(said, ["Павел", "Марк", "Zbyszek Ó.", "Olga"]).count(NAME) == 4
