"""Frequent questions as staff see them, and an automatic answer."""

from dataclasses import dataclass
from datetime import datetime

from feedback.views.inbox import MessageView

# Questions that have a key on one page of the list.
PAGE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class FaqLine:
    """One question with its answer, unescaped; the instant in the staff chat's zone."""

    id: int
    language: str
    question: str
    answer: str
    # Who wrote it last, and when.
    by: str
    at: datetime
    # How often it was answered with, and after how many of these a person was asked for.
    used: int = 0
    not_enough: int = 0
    # Other ways to ask it.
    wordings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FaqPage:
    """A part of the list of one language."""

    language: str
    # How many questions come before.
    start: int
    lines: tuple[FaqLine, ...]
    more: bool
    # False: the model in use can't compare questions, so nothing is answered automatically.
    works: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AutomaticAnswer:
    """What a customer gets at once."""

    comment_id: int
    # Of the customer's screens.
    language: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedForPerson:
    """A question after whose automatic answer the customer asked for a person, in the staff chat."""

    view: MessageView
    language: str
    # What was answered; None: it has been taken off the list.
    question: str | None = None
    # The topic of its route; None: General, or a chat without topics.
    thread_id: int | None = None
