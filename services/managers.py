"""Managers: ADMIN_IDS and whom /staff named; mentioned in the group, told in private if they may be."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from db.uow import Transaction
from feedback.delivery import Kind
from feedback.roles import Role
from feedback.views.desk import Agent

# More names than this in one message are a crowd.
NAMED = 5


class Managers:
    """Who is asked to look when something was missed."""

    def __init__(self, admin_ids: tuple[int, ...]) -> None:
        self._admin_ids = admin_ids

    async def all(self, tx: Transaction) -> Sequence[Agent]:
        """Their accounts; the name is empty for those the bot has never met."""
        people = list((await self._everybody(tx)).items())[:NAMED]
        found = [(key, name, await tx.contacts.by_telegram(key)) for key, name in people]
        return [Agent(id=key, name=name or (contact and contact.name) or "") for key, name, contact in found]

    async def accounts(self, tx: Transaction) -> Sequence[int]:
        """Everybody's account."""
        return list(await self._everybody(tx))

    async def tell(self, tx: Transaction, details: Mapping[str, Any], now: datetime) -> None:
        """Queue a notice in private for those who have started the bot."""
        for manager in await self.accounts(tx):
            contact = await tx.contacts.by_telegram(manager)
            if contact is None or contact.started_at is None or contact.unreachable_at is not None:
                continue
            await tx.deliveries.queue(Kind.NOTICE, now=now, chat_id=manager, details=dict(details))

    async def _everybody(self, tx: Transaction) -> Mapping[int, str]:
        """Accounts with the names they were named by: managers first, admins as they lead as well."""
        named = {row.id: row.name for row in await tx.roles.named(Role.MANAGER)}
        admins = {row.id: row.name for row in await tx.roles.named(Role.ADMIN)}
        return {**named, **dict.fromkeys(self._admin_ids, ""), **admins}
