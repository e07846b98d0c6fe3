"""`otklik classify`: a text a line in, a JSON object a line out."""

import json
from collections.abc import Iterator

from nlp.lexicon import Lexicon
from nlp.lines import classify_lines, explain_lines


def test_one_object_a_line_in_order() -> None:
    lines = [json.loads(line) for line in classify_lines(Lexicon(), ["Ужасно\r\n", "\n", "great, thanks"])]
    assert [line["label"] for line in lines] == ["negative", "neutral", "positive"]
    assert [line["language"] for line in lines] == ["ru", "und", "en"]
    assert set(lines[0]["probabilities"]) == {"negative", "neutral", "positive"}
    assert all(line["degraded"] for line in lines)


def test_a_pipe_is_read_as_it_comes() -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield f"text {taken}\n"

    first = next(classify_lines(Lexicon(), endless()))
    assert json.loads(first)["label"] == "neutral"
    assert taken == 1


def test_an_explanation_is_a_line_for_people_or_the_object_with_words() -> None:
    given = ["the soup was terrible\n", "\n"]
    first, second = explain_lines(Lexicon(), given, as_json=False)
    assert first.startswith("negative ")
    assert ": terrible +0." in first
    assert second.endswith("no single word")
    explained, plain = (
        next(explain_lines(Lexicon(), given, as_json=True)),
        next(classify_lines(Lexicon(), given)),
    )
    words = json.loads(explained).pop("words")
    assert [one["word"] for one in words] == ["terrible"]
    assert {**json.loads(plain), "words": words} == json.loads(explained)
