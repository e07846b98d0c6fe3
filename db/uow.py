"""The unit of work: the only place where anything is committed."""

import asyncio
from collections.abc import AsyncIterator, Callable, Container
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from datetime import date

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from db import tables as rows
from db.engine import WRITE
from db.errors import is_database_down
from db.repositories.anonymous import Anonymous
from db.repositories.apikeys import ApiKeys
from db.repositories.audit import Audit
from db.repositories.campaign_links import CampaignLinks
from db.repositories.campaigns import Campaigns
from db.repositories.canned import Canned
from db.repositories.case_exports import CaseExports, ContactExports
from db.repositories.cases import Cases
from db.repositories.changes import Changes
from db.repositories.clocks import Clocks
from db.repositories.comments import Comments
from db.repositories.contacts import Contacts
from db.repositories.coverage import Coverages
from db.repositories.deliveries import Deliveries
from db.repositories.drafts import Drafts
from db.repositories.events import ServiceEvents
from db.repositories.exports import Exports
from db.repositories.extras import Extras, GiftCodes
from db.repositories.failures import Failures
from db.repositories.faq import AutomaticAnswers, Faq
from db.repositories.guards import Guards
from db.repositories.improvements import Improvements
from db.repositories.inbox import Inbox
from db.repositories.invitations import Invitations
from db.repositories.learning import Learning
from db.repositories.links import Links
from db.repositories.locations import Locations
from db.repositories.notes import Notes
from db.repositories.pasts import Pasts
from db.repositories.promises import Promises
from db.repositories.queues import Queues
from db.repositories.relays import Relays
from db.repositories.reports import Reports
from db.repositories.responses import Responses
from db.repositories.reviews import Reviews
from db.repositories.roles import Roles
from db.repositories.routes import Routes
from db.repositories.segments import Segments
from db.repositories.spikes import Spikes
from db.repositories.staff import Staff
from db.repositories.store import Store
from db.repositories.survey_answers import SurveyAnswers
from db.repositories.tellings import Tellings
from db.repositories.variants import Variants
from db.repositories.visits import Visits
from db.repositories.waves import Waves
from db.repositories.webhooks import HookDeliveries, Hooks
from db.repositories.why import Why
from db.repositories.wordings import Wordings
from db.repositories.work import Work

__all__ = ["Transaction", "UnitOfWork", "is_database_down", "rows"]

# The PostgreSQL channel on which replicas wake each other.
CHANNEL = "otklik"


class Transaction:
    """The repositories of one database transaction."""

    # Each annotated name is a repository, made over the same session.
    anonymous: Anonymous
    apikeys: ApiKeys
    audit: Audit
    automatic: AutomaticAnswers
    campaign_links: CampaignLinks
    campaigns: Campaigns
    canned: Canned
    case_exports: CaseExports
    cases: Cases
    changes: Changes
    clocks: Clocks
    comments: Comments
    contact_exports: ContactExports
    contacts: Contacts
    coverages: Coverages
    deliveries: Deliveries
    drafts: Drafts
    events: ServiceEvents
    exports: Exports
    extras: Extras
    failures: Failures
    faq: Faq
    gift_codes: GiftCodes
    guards: Guards
    hook_deliveries: HookDeliveries
    hooks: Hooks
    inbox: Inbox
    improvements: Improvements
    invitations: Invitations
    learning: Learning
    links: Links
    locations: Locations
    notes: Notes
    pasts: Pasts
    promises: Promises
    queues: Queues
    relays: Relays
    reports: Reports
    responses: Responses
    reviews: Reviews
    roles: Roles
    routes: Routes
    segments: Segments
    spikes: Spikes
    staff: Staff
    store: Store
    survey_answers: SurveyAnswers
    tellings: Tellings
    variants: Variants
    visits: Visits
    waves: Waves
    wordings: Wordings
    why: Why
    work: Work

    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        for name, repository in type(self).__annotations__.items():
            setattr(self, name, repository(session))

    @property
    def days_off(self) -> Container[date]:
        """Local dates on which nobody works, as the composition handed them in."""
        days: Container[date] = self.session.info["days_off"]
        return days

    def wake(self, name: str) -> None:
        """Wake a worker (dispatch, analyse) once this transaction has committed."""
        self.session.info["wakes"].add(name)

    async def flush(self) -> None:
        """Write what was changed so far, so that the next query sees it."""
        await self.session.flush()


class UnitOfWork:
    """Opens transactions; never hold one while talking to Telegram or the model."""

    def __init__(
        self,
        engine: AsyncEngine,
        wake: Callable[[str], None] = lambda _name: None,
        days_off: Container[date] = frozenset(),
    ) -> None:
        self._readers = engine.execution_options(**{WRITE: False})
        self._writers = engine.execution_options(**{WRITE: True})
        self._wake = wake
        self._days_off = days_off
        self._on_postgresql = engine.dialect.name == "postgresql"
        # SQLite has one writer: waiting in turn here is fair, its own busy loop is not.
        self._turn: AbstractAsyncContextManager[object] = (
            nullcontext() if self._on_postgresql else asyncio.Lock()
        )

    def over(self, engine: AsyncEngine) -> "UnitOfWork":
        """The same over another database, where nobody is woken."""
        return UnitOfWork(engine, days_off=self._days_off)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        """A transaction that commits at the end; workers are woken only after that."""
        wakes: set[str] = set()
        async with self._turn, AsyncSession(self._writers, expire_on_commit=False) as session:
            session.info.update(wakes=wakes, days_off=self._days_off, held=set())
            async with session.begin():
                yield Transaction(session)
                await session.flush()
                await self._notify(session, wakes)
        for name in sorted(wakes):
            self._wake(name)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        """A transaction whose changes are thrown away."""
        async with AsyncSession(self._readers, expire_on_commit=False, autoflush=False) as session:
            session.info.update(wakes=set(), days_off=self._days_off, held=set())
            yield Transaction(session)

    async def _notify(self, session: AsyncSession, wakes: set[str]) -> None:
        if not self._on_postgresql:
            return
        for name in sorted(wakes):
            await session.execute(
                text("SELECT pg_notify(:channel, :name)"), {"channel": CHANNEL, "name": name}
            )
