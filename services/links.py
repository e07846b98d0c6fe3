"""Personal links: tying a Telegram account to the contact the CRM knows."""

from datetime import datetime, timedelta

from db.uow import Transaction, UnitOfWork, rows
from feedback.changes import ChangeKind
from feedback.delivery import Kind
from feedback.views import Joining, LinkView
from services.asking import Asking
from services.contact_values import consented
from services.joining import join_accounts

# How long a link works, and how much of that must be left for it to be given out again.
WORKS_FOR = timedelta(days=30)
FRESH_ENOUGH = timedelta(days=15)


class Links:
    """One link a contact; the first account that opens it is joined, nobody is re-joined silently."""

    def __init__(self, *, uow: UnitOfWork, asking: Asking, admin_ids: tuple[int, ...]) -> None:
        self._uow = uow
        self._asking = asking
        self._admin_ids = admin_ids

    async def give(self, contact_id: int, now: datetime) -> LinkView:
        """The contact's link: the newest unused one, or a new one when it soon expires."""
        async with self._uow.write() as tx:
            contact = await tx.contacts.get(contact_id)
            link = await self._present(tx, contact, now) or await tx.links.add(
                rows.Link(contact_id=contact_id, created_at=now, expires_at=now + WORKS_FOR)
            )
            return LinkView(
                id=link.id, contact_id=contact_id, crm_id=contact.crm_id, used=link.used_by is not None
            )

    async def open(self, link_id: int, *, telegram_id: int, now: datetime) -> Joining:
        """An account opened the link: join it to the contact, or say why not."""
        async with self._uow.write() as tx:
            link = await tx.links.find(link_id)
            if link is None:
                return Joining.INVALID
            target, mine = await tx.contacts.locked(link.contact_id), await tx.contacts.known(telegram_id)
            ended = await self._ended(tx, link, target, mine, now)
            if ended is not None:
                return ended
            joined = await join_accounts(tx, mine, target, now)
            if consented(joined):
                await self._asking.contact_became_askable(tx, joined.id, now)
            return Joining.JOINED

    async def unlink(self, contact_id: int, now: datetime) -> None:
        """Take the account off the contact; a new link is needed to join one again."""
        async with self._uow.write() as tx:
            contact = await tx.contacts.get(contact_id)
            joined = {"joined": contact.telegram_id is not None}
            contact.telegram_id = contact.joined_at = contact.started_at = None
            # It was that account's consent.
            contact.consent_version = contact.consented_at = None
            about = f"contact {contact_id}"
            await tx.changes.record(ChangeKind.PRIVACY, about, now, before=joined, after={"joined": False})

    async def _present(self, tx: Transaction, contact: rows.Contact, now: datetime) -> rows.Link | None:
        """A link that still leads somewhere; of a joined contact the one that joined it."""
        newest = await tx.links.newest(contact.id) if contact.telegram_id is not None else None
        if newest is not None and newest.used_by is not None:
            return newest
        return await tx.links.usable(contact.id, now + FRESH_ENOUGH)

    async def _ended(
        self, tx: Transaction, link: rows.Link, target: rows.Contact, mine: rows.Contact, now: datetime
    ) -> Joining | None:
        """Why the link joins nothing; None when it does, and then nobody else can open it any more."""
        if target.id == mine.id:
            return Joining.SAME
        if now >= link.expires_at:
            return Joining.EXPIRED
        if mine.crm_id is not None:
            return Joining.OTHER
        account = mine.telegram_id or 0
        if target.telegram_id is None and await tx.links.claim(link.id, account, now):
            return None
        await self._refuse(tx, link, target, account, now)
        return Joining.USED

    async def _refuse(
        self, tx: Transaction, link: rows.Link, target: rows.Contact, account: int, now: datetime
    ) -> None:
        """A second account: joined to nothing, and admins see both."""
        link.refused_to, link.refused_at = account, now
        first = target.telegram_id or link.used_by
        for admin in self._admin_ids:
            await tx.deliveries.queue(
                Kind.NOTICE,
                now=now,
                cause=f"link_conflict:{link.id}:{account}:{admin}",
                chat_id=admin,
                details={"notice": "link_conflict", "contact": target.id, "first": first, "second": account},
            )
