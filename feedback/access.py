"""What a key of the API may do."""

from collections.abc import Collection
from enum import StrEnum


class Scope(StrEnum):
    """One area of the API."""

    # Every GET that shows answers, cases, contacts, campaigns and reports.
    READ = "read"
    # What the company's systems tell: events, contacts and their links, comments from elsewhere.
    EVENTS = "events"
    # Changing campaigns.
    CAMPAIGNS = "campaigns"
    # Outgoing webhooks, their log included.
    WEBHOOKS = "webhooks"
    ALL = "all"


def allows(held: Collection[str], needed: Scope) -> bool:
    """Whether a key with these scopes may do what needs this one."""
    return needed in held or Scope.ALL in held
