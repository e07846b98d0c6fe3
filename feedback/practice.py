"""Invented customers, for staff to practise on: nobody's words, in each language."""

from collections.abc import Mapping
from dataclasses import dataclass

# The kind of their comments; no inbox, report or training counts it.
COMMENT = "practice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invented:
    """Somebody who does not exist, and what they would have written."""

    name: str
    words: str


def invented(language: str, number: int) -> Invented:
    """One of them, another with every number."""
    people = PEOPLE[language]
    return people[number % len(people)]


def _people(*pairs: tuple[str, str]) -> tuple[Invented, ...]:
    return tuple(Invented(name=name, words=words) for name, words in pairs)


PEOPLE: Mapping[str, tuple[Invented, ...]] = {
    "ru": _people(
        (
            "Марина Придуманная",
            (
                "Записалась на десять, а приняли в половине двенадцатого. Никто даже не извинился,"
                " и на работу я опоздала."
            ),
        ),
        (
            "Олег Выдуманный",
            "Деньги за отменённый заказ так и не вернули, хотя обещали за три дня. Прошло две недели.",
        ),
        (
            "Светлана Учебная",
            "Мастер был груб: на вопрос о гарантии ответил, что читать надо договор. Больше не приду.",
        ),
        (
            "Тимур Примеров",
            "Телефон после ремонта выключается через час. Второй раз ехать через весь город?",
        ),
        ("Вера Пробная", "С карты списали дважды. Звоню третий день, отвечает только музыка."),
    ),
    "pl": _people(
        (
            "Marta Zmyślona",
            (
                "Wizyta miała być o dziesiątej, przyjęto mnie po jedenastej. Nikt nawet nie przeprosił, "
                "a do pracy dotarłam spóźniona."
            ),
        ),
        (
            "Paweł Przykładowy",
            "Za odwołane zamówienie pieniądze miały wrócić w trzy dni. Minęły dwa tygodnie i nadal nic.",
        ),
        (
            "Beata Ćwiczebna",
            (
                "Obsługa była niegrzeczna: na pytanie o gwarancję usłyszałam, że trzeba czytać umowę. "
                "Więcej nie przyjdę."
            ),
        ),
        (
            "Igor Próbny",
            "Po naprawie telefon wyłącza się po godzinie. Mam drugi raz jechać przez całe miasto?",
        ),
        ("Lena Niebyła", "Z karty pobrano opłatę dwa razy. Dzwonię trzeci dzień i słyszę tylko muzykę."),
    ),
    "en": _people(
        (
            "Mary Madeup",
            (
                "My appointment was at ten and I was seen at half past eleven. Nobody even apologised,"
                " and I was late for work."
            ),
        ),
        (
            "Peter Pretend",
            "The refund for the order I cancelled was promised within three days. It has been two weeks.",
        ),
        (
            "Sandra Sample",
            (
                "The technician was rude: I asked about the warranty and was told to read the contract. "
                "I won’t be back."
            ),
        ),
        (
            "Theo Trial",
            "The phone switches itself off an hour after the repair. Am I to cross the whole town again?",
        ),
        (
            "Vera Invented",
            "My card was charged twice. I have been calling for three days and hear only music.",
        ),
    ),
}
