"""Variants as the file that makes them: only what differs from the campaign."""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from typing import Any

from feedback.texts import Texts
from feedback.variants import Variant

Texted = Callable[[Texts], object]
Lasting = Callable[[timedelta], str]


def entries(variants: Iterable[Variant], texts: Texted, duration: Lasting) -> list[dict[str, Any]]:
    """One mapping a variant, in the order of the file."""
    return [dict(_keys(one, texts, duration)) for one in variants]


def _keys(one: Variant, texts: Texted, duration: Lasting) -> Iterator[tuple[str, Any]]:
    yield "name", one.name
    if one.weight != 1:
        yield "weight", one.weight
    if one.questions:
        questions = [texts(each) for each in one.questions]
        yield "question", questions[0] if len(questions) == 1 else questions
    if one.delay is not None:
        yield "delay", duration(one.delay)
    if one.hours:
        yield "hours", str(one.hours)
    if one.audience:
        yield "audience", one.audience
