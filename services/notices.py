"""What a notice to an admin needs to be put into words."""

from db.uow import UnitOfWork


class Notices:
    """Looks things up for notices at the moment of sending."""

    def __init__(self, *, uow: UnitOfWork, default_language: str) -> None:
        self._uow = uow
        self._default_language = default_language

    async def language_of(self, telegram_id: int) -> str:
        """What this account reads the bot in."""
        async with self._uow.read() as tx:
            contact = await tx.contacts.by_telegram(telegram_id)
            own = contact and (contact.language_own or contact.language)
            return own or self._default_language

    async def contact_label(self, contact_id: int) -> str:
        """What admins know a contact by: the CRM's id, else ours."""
        async with self._uow.read() as tx:
            contact = await tx.contacts.find(contact_id)
            return (contact and contact.crm_id) or f"#{contact_id}"
