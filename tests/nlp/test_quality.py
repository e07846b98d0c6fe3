"""The bundled model on sentences nobody could argue about; how good it is on others stands in its card."""

import pytest

from nlp.load import BUNDLED, load
from nlp.model import Label, SentimentModel
from nlp.training.data import ours
from nlp.training.measures import macro_f1

NEGATIVE = {
    "ru": [
        "Ждали сорок минут, так никто и не вышел",
        "Мастер нахамил и ушёл, не доделав",
        "Деньги списали дважды, второй день не возвращают",
        "больше сюда ни ногой",
        "Привезли холодное и не то, что заказывали",
    ],
    "pl": [
        "Czekałam godzinę i nikt nawet nie przeprosił",
        "Pani w okienku była bardzo niemiła",
        "Paczka przyszła zgnieciona, reklamacji nikt nie odbiera",
        "nigdy więcej",
        "Zupa zimna, kelner obrażony",
    ],
    "en": [
        "Waited forty minutes and nobody came",
        "The receptionist was rude to my mother",
        "You charged me twice and nobody answers the phone",
        "never again",
        "Food arrived cold and half of it was missing",
    ],
}
POSITIVE = {
    "ru": [
        "Всё прошло отлично, врач внимательный, спасибо!",
        "Очень довольна стрижкой, приду ещё",
        "Курьер приехал раньше и был очень вежлив",
        "Быстро, чисто, недорого. Рекомендую",
        "лучший сервис в городе",
    ],
    "pl": [
        "Świetna obsługa, na pewno wrócę",
        "Pan doktor bardzo miły, wszystko wyjaśnił, dziękuję",
        "Szybko i bez problemów, polecam",
        "Jestem bardzo zadowolona z fryzury",
        "najlepsza pizza w mieście",
    ],
    "en": [
        "Lovely staff, everything was perfect, thank you!",
        "Fast and friendly, will come again",
        "The mechanic explained everything and it cost less than quoted",
        "Best haircut I have had in years",
        "Really happy with the result",
    ],
}
NEUTRAL = {
    "ru": ["Во сколько вы завтра открываетесь?", "Я был у вас во вторник", "напишу позже"],
    "pl": ["O której jutro otwieracie?", "Byłem u was we wtorek", "napiszę później"],
    "en": ["What time do you open tomorrow?", "I was there on Tuesday", "will write later"],
}
CLEAR = [
    (label, language, text)
    for label, texts in ((Label.NEGATIVE, NEGATIVE), (Label.POSITIVE, POSITIVE), (Label.NEUTRAL, NEUTRAL))
    for language, sentences in texts.items()
    for text in sentences
]


@pytest.fixture(scope="module")
def model() -> SentimentModel:
    return load(BUNDLED)


def test_clear_sentences(model: SentimentModel) -> None:
    found = [sentiment.label for sentiment in model.classify([text for _, _, text in CLEAR])]
    missed = [(text, label) for (want, _, text), label in zip(CLEAR, found, strict=True) if want is not label]
    assert not missed


def test_validation_comments(model: SentimentModel) -> None:
    """83.9 macro-F1, less what another processor's rounding may cost."""
    examples = ours("valid")
    found = [sentiment.label for sentiment in model.classify([example.text for example in examples])]
    assert macro_f1([example.label for example in examples], found) > 0.82


def test_languages_are_named(model: SentimentModel) -> None:
    found = [sentiment.language for sentiment in model.classify([text for _, _, text in CLEAR])]
    wrong = [text for (_, want, text), language in zip(CLEAR, found, strict=True) if want != language]
    assert not wrong
