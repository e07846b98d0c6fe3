"""Words of suicide and threats are found in every language and form; figures of speech are not."""

import csv
from pathlib import Path

import pytest

from feedback.texts import LANGUAGES
from feedback.watchlists import HARMLESS, Topic
from feedback.watchwords import check_phrase, danger, watched

SELF_HARM = """
не хочу больше жить после этого
Жить не хочется.
хочу умереть
я покончу с собой из-за вас
думаю о самоубийстве
порежу себе вены
наложу на себя руки
убью себя и вы будете виноваты
мысли суицидальные после вашего лечения
nie chcę już żyć
zabiję się
chyba sie zabije
myślę o samobójstwie
mam myśli samobójcze
skończę ze sobą
odbiorę sobie życie
nie widzę sensu życia
I want to kill myself
I don’t want to live like this
thinking about suicide
I'm going to end my life
I just want to die
feeling suicidal since the treatment
everyone would be better off dead, me first
everything is fine, 10/10, I will kill myself tonight
"""
THREAT = """
Приеду и убью вашего мастера
я тебя найду, понял
я вас из-под земли достану
сожгу ваш салон
подожгу вам офис
Набью тебе морду
приду с ножом
курьер угрожал меня убить
вам не жить
zabiję was wszystkich
zabije cie
podpalę wasz lokal
przyjdę z nożem
połamię ci ręce
Wiem, gdzie mieszkasz!
jeszcze tego pożałujecie
dam ci w mordę
kurier groził mi pobiciem
I will kill you
I'm gonna kill the barber
I'll burn your shop down
I know where you live
watch your back
I'm coming back with a gun: I will bring a gun
there is a bomb in your office
smash your face
the driver threatened to hit me
"""
HARMLESS_TEXTS = """
отлично убил время в очереди
убью у вас время с удовольствием
повеситься можно от вашей музыки
хочется умереть от смеха
хожу к вам, сожгу лишние калории
мастер расправил складки на платье
не хочу больше жить в вашем отеле, номер душный
приходите, не пожалеете, вы точно не пожалеете
обязательно найду вас снова
замочу бельё и постираю сама
killer haircut, thanks
queue was killing me
would it kill you to hang a clock?
dressed to kill, thank you
the stairs nearly killed my knees
it wouldn't kill you to smile
I could die laughing at your memes
I nearly hurt myself on your step
this place is the bomb, the staff is great
shoot you an email later
hope I'll find you again next year
I'd kill for that burger
fajna poczekalnia, zabiłem czas grą
umieram ze śmiechu
dietetyk mnie zabije, ale było pyszne
można się zabić na tych schodach
ktoś się tu kiedyś zabije
pobije rekord świata ta zupa
jak dorwę bilety, wrócę
wysadzę dziecko pod szkołą, jak zawsze
zabójczo dobra kawa
zajebiście było
"""


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("text", lines(SELF_HARM))
def test_words_of_suicide(text: str) -> None:
    assert danger(text) is Topic.SELF_HARM
    assert danger(text.upper()) is Topic.SELF_HARM


@pytest.mark.parametrize("text", lines(THREAT))
def test_threats(text: str) -> None:
    assert danger(text) is Topic.THREAT


@pytest.mark.parametrize("text", lines(HARMLESS_TEXTS))
def test_figures_of_speech(text: str) -> None:
    assert danger(text) is None


@pytest.mark.parametrize("language", [*LANGUAGES, "und", "uk"])
def test_the_language_does_not_matter(language: str) -> None:
    for text, topic in (("I will kill myself", Topic.SELF_HARM), ("убью вас", Topic.THREAT)):
        assert watched(f"{text} и хочу возврат денег, refund", language) is topic


def test_a_figure_of_speech_does_not_hide_what_stands_beside_it() -> None:
    assert danger("I'd die laughing. Would it kill you? I will kill you.") is Topic.THREAT
    assert danger("убью время, а потом убью вас") is Topic.THREAT


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_figures_of_speech_are_sound_phrases_and_harmless(language: str) -> None:
    for phrase in HARMLESS[language]:
        assert check_phrase(phrase) == phrase
        assert danger(phrase.replace("*", "").replace(" ..", "")) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_ordinary_comments_raise_few_false_alarms(language: str) -> None:
    """Nobody threatens in our corpus: fewer than one comment in a thousand may be found."""
    folder = Path(__file__).parents[2] / "nlp" / "training" / "data"
    texts = [
        row["text"]
        for path in sorted(folder.glob(f"{language}*.tsv"))
        for row in csv.DictReader(
            path.read_text(encoding="utf-8").split("\n"), delimiter="\t", quoting=csv.QUOTE_NONE
        )
    ]
    assert len(texts) > 4000
    found = [text for text in texts if danger(text)]
    assert len(found) * 1000 < len(texts), found
