"""`otklik classify`: a text a line in, a JSON object a line out."""

import json
from collections.abc import Iterator

from nlp.lexicon import Lexicon
from nlp.lines import classify_lines


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
