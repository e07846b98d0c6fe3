"""Which language a comment is in: Russian, Polish, English or Ukrainian, also when it is two words long."""

import re
from functools import cache
from typing import Any

LANGUAGES = ("en", "pl", "ru", "uk")
UNDETERMINED = "und"

_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_UKRAINIAN = re.compile(r"[іїєґ]")
_RUSSIAN = re.compile(r"[ыэъё]")
_POLISH = re.compile(r"[ąćęłńśźż]")


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


# Short comments say too little for letter statistics; these words decide alone. Words two languages share
# (no, to, on, dom) are left out.
_MARKERS = {
    "pl": _words(
        """nie tak jest bardzo ale jak czy dla mnie się sie przez pan pani panie dziękuję dziekuje dzięki
        dzieki dobrze dobra dobry źle zle było bylo był byl była byla wszystko polecam spoko fajnie
        fajna fajny git masakra dramat szybko miło milo obsługa obsluga jestem nic tylko już juz też tez
        będzie bedzie proszę prosze że ze po za od wcale lipa słabo slabo okej naprawdę naprawde oraz
        lub żeby zeby"""
    ),
    "en": _words(
        """the and is was are were it you your they them this that these with for not but very good great
        bad nice ok lol wow thanks thank thx my we our have has had just so really awesome terrible
        awful excellent perfect fine okay never nothing all at of in staff service love loved lovely
        what how when why where who would will please help best worst yes hello hi"""
    ),
    # Words without a letter that Russian lacks.
    "uk": _words(
        "дякую дуже добре гарно немає але чому коли треба швидко смачно погано жах якщо бачу чекали"
    ),
    # Russian typed in Latin letters.
    "ru": _words(
        """spasibo spasibki privet ochen horosho xorosho normalno normalna uzhas uzhasno ploho ploxo vse
        vsyo vsio klass otlichno chto eto net ne bilo tolko esli pochemu zachem kogda gde kak dela
        molodcy molodci poka zdravstvuyte rebyata devushka vam vas mne menya"""
    ),
}


def detect(text: str) -> str:
    """ISO 639-1 of a text, or "und" when no letter of a known script is in it."""
    lowered = text.lower()
    cyrillic, latin = len(_CYRILLIC.findall(lowered)), len(_LATIN.findall(lowered))
    if not cyrillic and not latin:
        return UNDETERMINED
    if cyrillic >= latin:
        return _cyrillic(lowered)
    return _latin(lowered)


def _cyrillic(text: str) -> str:
    ukrainian, russian = len(_UKRAINIAN.findall(text)), len(_RUSSIAN.findall(text))
    if ukrainian != russian:
        return "uk" if ukrainian > russian else "ru"
    words = _WORD.findall(text)
    if any(word in _MARKERS["uk"] for word in words):
        return "uk"
    # Without a telling letter the bot's own language is the better guess than statistics on three words.
    if len(words) < 4:
        return "ru"
    return _likeliest(text, "ru", "uk")


def _latin(text: str) -> str:
    if _POLISH.search(text):
        return "pl"
    words = _WORD.findall(text)
    votes = {language: sum(word in marks for word in words) for language, marks in _MARKERS.items()}
    best = max(votes.values())
    winners = [language for language, count in votes.items() if count == best]
    if best and len(winners) == 1:
        return winners[0]
    return _likeliest(text, "en", "pl")


def _likeliest(text: str, *languages: str) -> str:
    ranked: list[tuple[str, float]] = _statistics().rank(text)
    return next(language for language, _ in ranked if language in languages)


@cache
def _statistics() -> Any:
    """py3langid for our languages, loaded when first needed: a third of a second and 75 MB."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(list(LANGUAGES))
    return identifier
