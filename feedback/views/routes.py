"""Routes and owners as admins see them."""

from dataclasses import dataclass

from feedback.routes import Route


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What Telegram says about a chat a route is to lead to."""

    chat_id: int
    # group | supergroup | channel
    kind: str
    # Whether the bot may make topics there.
    topics: bool
    # Whether the bot is an admin: else it does not see what agents write.
    admin: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerLine:
    """Who answers for a service."""

    id: int
    service: str
    agent_id: int
    agent_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutesView:
    """Every route in the order in which they are tried."""

    routes: tuple[Route, ...]
    # The chat in which the list is asked for.
    here: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnersView:
    """Every owner, and the services of late that have none."""

    owners: tuple[OwnerLine, ...]
    without: tuple[str, ...]
