"""What the HTTP edge is given by whoever composes the process."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from fastapi import Request

from bot.i18n import Translator
from feedback.clock import Clock
from feedback.views.health import Health
from services.apikeys import ApiKeys
from services.campaigns import Campaigns
from services.case_exports import CaseExports
from services.case_history import CaseHistories
from services.crm_contacts import CrmContacts
from services.crm_links import CrmLinks
from services.events import Events
from services.exports import Exports
from services.reports import Reports
from services.reviews import Reviews
from services.webhooks import Webhooks
from web.limits import Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """Where Telegram delivers updates, when it is asked to."""

    # Nobody can guess it, and Telegram sends the secret along besides.
    path: str
    secret: str
    # True once the update may be acknowledged; raises what the database raises when it is away.
    take: Callable[[Mapping[str, Any]], Awaitable[bool]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Use cases and facts the routes need."""

    clock: Clock
    translator: Translator
    apikeys: ApiKeys
    events: Events
    histories: CaseHistories
    links: CrmLinks
    contacts: CrmContacts
    campaigns: Campaigns
    reports: Reports
    reviews: Reviews
    exports: Exports
    case_exports: CaseExports
    webhooks: Webhooks
    # The address of a link's number; raises a ProblemError while Telegram can't be asked for the bot's name.
    link_url: Callable[[int], Awaitable[str]]
    health: Callable[[], Awaitable[Health]]
    # Whether an error only says that the database can't be reached.
    database_is_down: Callable[[BaseException], bool]
    webhook: Webhook | None = None
    limits: Limits = field(default_factory=Limits)
    # As the outside world reaches this server; may be empty.
    public_url: str = ""


def edge_of(request: Request) -> Edge:
    """The edge of the application that was called."""
    edge: Edge = request.app.state.edge
    return edge
