"""The locale files agree with each other, with the rules and with the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import ast as ftl

from bot import i18n
from feedback import metrics
from feedback.case import CaseReason, CaseState
from feedback.invitation import State
from feedback.metrics import Group
from feedback.routing import UNREADABLE
from feedback.sentiment import Label
from feedback.texts import LANGUAGES
from feedback.verdict import Reason
from tests.ui import locales, samples

ROOT = Path(i18n.__file__).parent.parent
ROOMS = ("feedback", "services", "nlp", "db", "web", "handlers", "bot", "sandbox")
CATEGORY_NAMES = {"zero", "one", "two", "few", "many", "other"}
PLURALS = {"ru": {"one", "few", "many"}, "pl": {"one", "few", "many"}, "en": {"one", "other"}}
# 21 is `one` in Russian and `many` in Polish.
CATEGORIES = {
    "ru": {1: "one", 2: "few", 5: "many", 11: "many", 21: "one", 22: "few", 25: "many", 112: "many"},
    "pl": {1: "one", 2: "few", 5: "many", 11: "many", 21: "many", 22: "few", 25: "many", 112: "many"},
    "en": {
        1: "one",
        2: "other",
        5: "other",
        11: "other",
        21: "other",
        22: "other",
        25: "other",
        112: "other",
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_parses_and_names_every_message_once(language: str) -> None:
    body = locales.resource(language).body
    assert not [entry.content for entry in body if isinstance(entry, ftl.Junk)]
    ids = [entry.id.name for entry in body if isinstance(entry, ftl.Message)]
    assert len(ids) == len(set(ids))
    assert ids


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_messages_with_the_same_parameters(language: str) -> None:
    mine, first = locales.messages(language), locales.messages(LANGUAGES[0])
    assert mine.keys() ^ first.keys() == set()
    differing = [name for name in mine if locales.variables(mine[name]) != locales.variables(first[name])]
    assert differing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_have_every_plural_of_the_language(language: str) -> None:
    found = {
        name: keys
        for name, message in locales.messages(language).items()
        for keys in locales.selectors(message)
        if set(keys) & CATEGORY_NAMES
    }
    assert len(found) > 10
    assert {name: keys for name, keys in found.items() if set(keys) != PLURALS[language]} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_choose_the_right_form(language: str) -> None:
    for name, message in locales.messages(language).items():
        if [set(keys) for keys in locales.selectors(message)] != [PLURALS[language]]:
            continue
        (parameter,) = locales.variables(message)
        forms = _forms(message)
        for count, category in CATEGORIES[language].items():
            text = samples.TRANSLATOR.text(language, name, **{parameter: count})
            assert text == forms[category].replace("#", str(count)), (name, count)


@pytest.mark.parametrize(
    ("language", "count", "expected"),
    [
        ("ru", 1, "1 ответ"),
        ("ru", 2, "2 ответа"),
        ("ru", 5, "5 ответов"),
        ("ru", 21, "21 ответ"),
        ("ru", 22, "22 ответа"),
        ("pl", 1, "1 odpowiedź"),
        ("pl", 2, "2 odpowiedzi"),
        ("pl", 5, "5 odpowiedzi"),
        ("pl", 21, "21 odpowiedzi"),
        ("pl", 22, "22 odpowiedzi"),
        ("en", 1, "1 response"),
        ("en", 21, "21 responses"),
    ],
)
def test_responses_are_counted_as_people_count(language: str, count: int, expected: str) -> None:
    assert samples.TRANSLATOR.text(language, "admin-report-n", count=count) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_of_the_rules_has_a_sentence(language: str) -> None:
    wanted = {
        *(f"reason-{_dashed(reason)}" for reason in Reason),
        *(f"staff-reason-{_dashed(reason)}" for reason in CaseReason),
        *(f"staff-state-{_dashed(state)}" for state in CaseState),
        *(f"admin-state-{_dashed(state)}" for state in State),
        *(f"sentiment-{label.value}" for label in Label),
        *(f"media-{_dashed(kind)}" for kind in UNREADABLE),
        *(f"language-{known}" for known in LANGUAGES),
        *(f"follow-up-{group.value}" for group in Group),
        *(f"customer-thanks-{group.value}" for group in Group),
    }
    assert wanted - locales.messages(language).keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_metric_has_its_words(language: str) -> None:
    wanted = {f"metric-{metrics.custom.__name__}-{part}" for part in ("name", "short", *Group)}
    for metric in metrics.METRICS:
        wanted |= {f"metric-{metric.name}-{part}" for part in ("name", "short", *Group)}
        numbered = [f"-{number + 1}" for number in range(metric.questions)] if metric.questions > 1 else [""]
        wanted |= {f"question-{metric.name}{number}" for number in numbered}
        if not metric.yes_no:
            wanted |= {f"ends-{metric.name}-low", f"ends-{metric.name}-high"}
    assert wanted - locales.messages(language).keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_has_its_sentence(language: str) -> None:
    known = locales.messages(language)
    raised = dict(_raised_errors())
    assert "error-off-scale" in raised
    assert raised.keys() - known.keys() == set()
    for name, given in raised.items():
        if given is not None:
            assert locales.variables(known[name]) <= given, name


def test_no_message_is_left_over() -> None:
    """A message nobody says is dead text; ids built from values are known by their fixed parts."""
    said = [re.compile(pattern) for pattern in set(_said())]
    left = [name for name in locales.messages("en") if not any(pattern.fullmatch(name) for pattern in said)]
    assert left == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_of_keys_carry_no_markup(language: str) -> None:
    marked = [
        name
        for name, message in locales.messages(language).items()
        if re.search(r"-(key|command|low|high|short|name|chart)-|-(low|high|short|name)$", name)
        and "<" in _source(message)
    ]
    assert marked == []


def _forms(message: ftl.Message) -> dict[str, str]:
    """The text of each variant, the number as #."""
    assert message.value
    texts: dict[str, str] = {}
    before, after, selector = "", "", None
    for element in message.value.elements:
        if isinstance(element, ftl.TextElement):
            before, after = (
                (before + element.value, after) if selector is None else (before, after + element.value)
            )
        elif isinstance(element.expression, ftl.SelectExpression):
            selector = element.expression
    assert selector
    for variant in selector.variants:
        assert isinstance(variant.key, ftl.Identifier)
        parts = (
            element.value if isinstance(element, ftl.TextElement) else "#"
            for element in variant.value.elements
        )
        texts[variant.key.name] = before + "".join(parts) + after
    return texts


def _source(message: ftl.Message) -> str:
    assert message.value
    return "".join(part.value for part in message.value.elements if isinstance(part, ftl.TextElement))


def _modules() -> Iterator[Path]:
    for room in ROOMS:
        yield from (ROOT / room).rglob("*.py")


def _nodes() -> Iterator[ast.AST]:
    for path in _modules():
        yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def _said() -> Iterator[str]:
    """Patterns of the message ids in the code: constants, and f-strings with a hyphen in a fixed part."""
    for node in _nodes():
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "-" in node.value[:60]:
            yield re.escape(node.value)
        if isinstance(node, ast.JoinedStr):
            fixed = [str(part.value) if isinstance(part, ast.Constant) else None for part in node.values]
            if any(part and re.search("[a-z]-|-[a-z]", part) for part in fixed):
                yield "".join("[a-z0-9-]+" if part is None else re.escape(part) for part in fixed)


def _raised_errors() -> Iterator[tuple[str, set[str] | None]]:
    """(message id, the parameters it is raised with; None when they come as a mapping)."""
    for node in _nodes():
        if not isinstance(node, ast.Call):
            continue
        names = {keyword.arg for keyword in node.keywords}
        given = None if None in names else {name for name in names if name}
        for argument in node.args:
            value = argument.value if isinstance(argument, ast.Constant) else None
            if isinstance(value, str) and value.startswith("error-"):
                yield value, given


def _dashed(value: str) -> str:
    return value.replace("_", "-")
