"""Where a card goes: routes as data, the first that fits wins."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from feedback.errors import InvalidInput

# What fits into a button and into the name of a topic.
LONGEST_VALUE = 100


class RouteKind(StrEnum):
    """What a route looks at; the values are stored and typed by admins: never rename one."""

    LOCATION = "location"
    SERVICE = "service"
    # A tag of the contact's.
    SEGMENT = "segment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Cards of this location, service or segment go to this chat, perhaps to a topic of it."""

    id: int
    kind: RouteKind
    value: str
    chat_id: int
    # False: General, or a chat without topics.
    in_topic: bool = False
    # None while its topic is to be made.
    thread_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What is known about a case that routes look at."""

    location: str | None = None
    service: str | None = None
    tags: Collection[str] = ()


def first(routes: Iterable[Route], subject: Subject) -> Route | None:
    """The first route that fits, in the order given; None: the staff chat itself."""
    return next((route for route in routes if fits(route, subject)), None)


def fits(route: Route, subject: Subject) -> bool:
    """Whether the subject is of this route; letter case and spaces make no difference."""
    wanted = same(route.value)
    match route.kind:
        case RouteKind.LOCATION:
            return subject.location is not None and same(subject.location) == wanted
        case RouteKind.SERVICE:
            return subject.service is not None and same(subject.service) == wanted
        case RouteKind.SEGMENT:
            return wanted in {same(tag) for tag in subject.tags}


def same(name: str) -> str:
    """A name as names are compared: people type them, in any case and with any spaces."""
    return " ".join(name.casefold().split())


def parse(text: str) -> tuple[RouteKind, str]:
    """The kind and the value of `location=Centre`; InvalidInput tells how it is written."""
    kind, separator, value = text.partition("=")
    if not separator:
        kind, _, value = text.strip().partition(" ")
    value = " ".join(value.split())
    if same(kind) not in set(RouteKind) or not 0 < len(value) <= LONGEST_VALUE:
        raise InvalidInput("route", "error-route")
    return RouteKind(same(kind)), value
