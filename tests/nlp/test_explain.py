"""The words a label rests on."""

from collections.abc import Mapping, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.explain import MOST, explain
from nlp.lexicon import Lexicon
from nlp.model import Label, Probabilities, Sentiment

WEIGHTS = {"слово": 0.1, "плохо": 0.3, "хуже": 0.2, "хорошо": -0.2, "раз": 0.01, "два": 0.02, "три": 0.03}


class Additive:
    """Negative grows with every word by its weight, from 0.3."""

    version = "additive-1"
    degraded = False

    def __init__(self, weights: Mapping[str, float] = WEIGHTS) -> None:
        self.weights = weights

    def classify(self, texts: Sequence[str]) -> list[Sentiment]:
        return [self._sentiment(text) for text in texts]

    def _sentiment(self, text: str) -> Sentiment:
        negative = 0.3 + sum(weight for word, weight in self.weights.items() if word in text)
        shares = Probabilities(negative=negative, neutral=0.0, positive=1 - negative)
        return Sentiment(label=shares.label, probabilities=shares, language="ru", version=self.version)


def words(text: str) -> list[str]:
    return [one.word for one in explain(Additive(), text).words]


def test_the_weightiest_word_comes_first_and_others_are_left_out() -> None:
    assert words("Слово: хорошо") == ["хорошо"]
    explained = explain(Additive(), "Было хуже, плохо! И хорошо тоже.")
    assert explained.sentiment.label is Label.NEGATIVE
    assert [(one.word, round(one.weight, 6)) for one in explained.words] == [("плохо", 0.3), ("хуже", 0.2)]


def test_there_are_five_at_most() -> None:
    assert words("раз два три слово плохо хуже") == ["плохо", "хуже", "слово", "три", "два"]


def test_equals_come_in_the_order_of_the_text() -> None:
    model = Additive({"b": 0.3, "a": 0.3})
    assert [one.word for one in explain(model, "- b a").words] == ["b", "a"]


def test_without_words_there_is_nothing_to_weigh() -> None:
    assert words("") == words("— !!") == []


def test_an_emoji_is_a_word() -> None:
    assert [one.word for one in explain(Lexicon(), "so 😡").words] == ["😡"]


@settings(deadline=None)  # the first text loads the language statistics
@given(st.text(max_size=60))
def test_any_text_is_explained_with_its_own_words(text: str) -> None:
    explained = explain(Lexicon(), text)
    assert explained.sentiment == Lexicon().classify([text])[0]
    weights = [one.weight for one in explained.words]
    assert len(weights) <= MOST
    assert weights == sorted(weights, reverse=True)
    assert all(one.word in text and 0 < one.weight <= 1 for one in explained.words)
