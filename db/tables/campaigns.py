"""Campaigns, their immutable versions, waves and the service events that trigger them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered


class Campaign(Numbered, Base):
    """What is running under a slug."""

    __tablename__ = "campaigns"

    slug: Mapped[str] = mapped_column(unique=True)
    # running | paused
    state: Mapped[str]
    # customers | employees (feedback.people.People)
    people: Mapped[str] = mapped_column(default="customers")
    # The number of the current version.
    version: Mapped[int]
    # Waves of a recurring campaign are counted from this local date.
    started_on: Mapped[date | None]
    # Since when it runs with this trigger without a pause; a calendar makes up for nothing before.
    running_since: Mapped[datetime | None]
    created_at: Mapped[datetime]


class CampaignVersion(Numbered, Base):
    """One immutable specification (feedback.campaign.Campaign.to_dict)."""

    __tablename__ = "campaign_versions"
    __table_args__ = (UniqueConstraint("campaign_id", "number"),)

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id"))
    number: Mapped[int]
    spec: Mapped[dict[str, Any]]
    created_by: Mapped[str]
    created_at: Mapped[datetime]


class Wave(Numbered, Base):
    """One occurrence of a recurring campaign; one per local date, also on the night clocks go back."""

    __tablename__ = "waves"
    __table_args__ = (UniqueConstraint("campaign_id", "on_date"),)

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id"))
    on_date: Mapped[date]
    opened_at: Mapped[datetime]
    closes_at: Mapped[datetime]
    # Days between two waves; None: the trigger says it, or there is only one.
    interval: Mapped[int | None]
    # Contacts up to this id have been planned; None once all have been.
    planned_through: Mapped[int | None]


class ServiceEvent(Numbered, Base):
    """A finished visit, order or ticket, with everything a report may ask about snapshotted."""

    __tablename__ = "service_events"
    __table_args__ = (
        UniqueConstraint("external_id", "revision"),
        Index("ix_service_events_contact_id_completed_at", "contact_id", "completed_at"),
        Index("ix_service_events_staff", "staff"),
    )

    external_id: Mapped[str]
    # Grows by one when an event that was deleted (reopened, cancelled) comes again.
    revision: Mapped[int] = mapped_column(default=1)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"))
    completed_at: Mapped[datetime]
    received_at: Mapped[datetime]
    service: Mapped[str | None]
    location: Mapped[str | None]
    staff: Mapped[str | None]
    channel: Mapped[str | None]
    stage: Mapped[str | None]
    attributes: Mapped[dict[str, Any]] = mapped_column(default=dict)
    # The canonical body as received, and the answer given then: a repeat gets the same.
    body: Mapped[dict[str, Any]]
    answer: Mapped[dict[str, Any]]
    withdrawn_at: Mapped[datetime | None]
