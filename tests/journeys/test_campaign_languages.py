"""Journeys of a campaign that lacks a language: warned of at apply, decided by `fallback`."""

import pytest

from feedback.languages import Instead
from tests.house import House
from tests.journeys.asking import NPS, fate, happens, verdict
from tests.people import Person

RUSSIAN = NPS + "question: {ru: 'Ну как вам у нас?', en: 'How was it?'}\n"
OWN = (
    "slug: after-visit\nmetric: {scale: [1, 5], top: [4, 5], bottom: [1, 2]}\ntrigger: {on: service_event}\n"
    "question: {en: 'How was it?'}\n"
)
THEN = NPS + "then: [{id: why, kind: text, question: {en: 'Why?'}}]\n"


async def pole(house: House) -> Person:
    anna = house.customer("Anna", "pl")
    await anna.starts()
    await anna.taps("Zgadzam się")
    return anna


async def warned(house: House, document: str) -> list[tuple[str, str, Instead, str]]:
    campaigns = house.app.services.campaigns
    applied = await campaigns.apply(document, by="test", now=house.now)
    return [(one.path, one.language, one.instead, one.other) for one in applied.warnings]


async def test_the_bots_own_words_stand_in_and_the_admin_is_told(house: House) -> None:
    assert await warned(house, RUSSIAN) == [("question", "pl", Instead.BUILT_IN, "")]
    anna = await pole(house)
    await happens(house, anna)
    await house.passes(hours=3)
    shown = await anna.sees("prawdopodobn")
    assert "How was it?" not in shown["text"]


async def test_a_language_that_is_named_stands_in(house: House) -> None:
    found = await warned(house, RUSSIAN + "fallback: [en, ru]\n")
    assert found == [("question", "pl", Instead.OTHER, "en")]
    anna = await pole(house)
    await happens(house, anna)
    await house.passes(hours=3)
    await anna.sees("How was it?")


@pytest.mark.parametrize("document", [RUSSIAN + "fallback: skip\n", OWN, THEN])
async def test_nobody_is_asked_in_silence(house: House, document: str) -> None:
    found = await warned(house, document)
    assert ("pl", Instead.NOTHING) in [(language, instead) for _, language, instead, _ in found]
    anna = await pole(house)
    result = await happens(house, anna)
    assert verdict(result) == (False, "language")
    await house.passes(hours=3)
    assert await fate(house, result) == ("skipped", "language")
    assert not [one for one in anna.messages() if "How was it?" in one.get("text", "")]


async def test_a_campaign_in_every_language_warns_of_nothing(house: House) -> None:
    assert await warned(house, NPS) == []
    assert await warned(house, NPS + "question: How was it?\nbased_on: 1\n") == []
