"""Contacts, their consent and the links that join them."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered, TelegramId

ADVERTISED = "advert_agreed_at IS NOT NULL"


class Contact(Numbered, Base):
    """A customer, known by CRM id and/or Telegram id."""

    __tablename__ = "contacts"

    crm_id: Mapped[str | None] = mapped_column(unique=True)
    telegram_id: Mapped[int | None] = mapped_column(TelegramId, unique=True)
    name: Mapped[str | None]
    # The contact's own choice in the chat wins over what the CRM and Telegram say.
    language_own: Mapped[str | None]
    language: Mapped[str | None]
    timezone_own: Mapped[str | None]
    timezone_crm: Mapped[str | None]
    address_form: Mapped[str | None]
    # The form of address an agent chose; wins over the CRM's.
    address_staff: Mapped[str | None]
    tags: Mapped[list[str]] = mapped_column(default=list)
    # What the CRM knows beside that: plan, value, company, ...; segments choose by it.
    attributes: Mapped[dict[str, Any]] = mapped_column(default=dict)
    tester: Mapped[bool] = mapped_column(default=False)
    consent_version: Mapped[int | None]
    consented_at: Mapped[datetime | None]
    paused_until: Mapped[datetime | None]
    stopped_at: Mapped[datetime | None]
    unreachable_at: Mapped[datetime | None]
    # When the person first pressed Start; only then may the bot write.
    started_at: Mapped[datetime | None]
    # When this chat was joined to the CRM contact: /mydata shows nothing older from the CRM.
    joined_at: Mapped[datetime | None]
    # When /feedback asked for words; the next message within the day is taken as them.
    feedback_asked_at: Mapped[datetime | None]
    # The consent to extras, apart from that to questions; when it was first asked for, and the own clock.
    advert_version: Mapped[int | None]
    advert_agreed_at: Mapped[datetime | None]
    advert_asked_at: Mapped[datetime | None]
    advert_sent_at: Mapped[datetime | None]
    created_at: Mapped[datetime]

    __table_args__ = (
        Index(
            "ix_contacts_advertised", "id", sqlite_where=text(ADVERTISED), postgresql_where=text(ADVERTISED)
        ),
    )


class Consent(Numbered, Base):
    """One Agree or Not now, with the very text that was shown."""

    __tablename__ = "consents"

    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    version: Mapped[int]
    text_hash: Mapped[str]
    language: Mapped[str]
    agreed: Mapped[bool]
    at: Mapped[datetime]


class Link(Numbered, Base):
    """A signed link that joins one Telegram account to one CRM contact."""

    __tablename__ = "links"

    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_by: Mapped[int | None] = mapped_column(TelegramId)
    used_at: Mapped[datetime | None]
    # The second account that opened it: joined to nothing, shown to admins.
    refused_to: Mapped[int | None] = mapped_column(TelegramId)
    refused_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_links_contact_id_expires_at", "contact_id", "expires_at"),)


class Location(Base):
    """A place of service and its time zone."""

    __tablename__ = "locations"

    name: Mapped[str] = mapped_column(primary_key=True)
    timezone: Mapped[str]
