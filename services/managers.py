"""Managers: ADMIN_IDS, until roles are given; named in the group, told in private if they may be."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from db.uow import Transaction
from feedback.delivery import Kind
from feedback.views.desk import Agent

# More names than this in one message are a crowd.
NAMED = 5


class Managers:
    """Who is asked to look when something was missed."""

    def __init__(self, admin_ids: tuple[int, ...]) -> None:
        self._admin_ids = admin_ids

    async def all(self, tx: Transaction) -> Sequence[Agent]:
        """Their accounts; the name is empty for those the bot has never met."""
        found = [(admin, await tx.contacts.by_telegram(admin)) for admin in self._admin_ids[:NAMED]]
        return [Agent(id=admin, name=(contact and contact.name) or "") for admin, contact in found]

    async def tell(self, tx: Transaction, details: Mapping[str, Any], now: datetime) -> None:
        """Queue a notice in private for those who have started the bot."""
        for admin in self._admin_ids:
            contact = await tx.contacts.by_telegram(admin)
            if contact is None or contact.started_at is None or contact.unreachable_at is not None:
                continue
            await tx.deliveries.queue(Kind.NOTICE, now=now, chat_id=admin, details=dict(details))
