"""Very many contacts with a past, put into the tables by the database itself."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import CTE, BigInteger, ColumnElement, String, cast, insert, literal, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from db.engine import Engine
from db.tables import Base, Contact, Delivery, Invitation, ServiceEvent
from feedback import consent
from feedback.delivery import LANES, Kind

# A Tuesday noon: every campaign may ask.
NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
PAST, LATELY = NOW - timedelta(days=365), NOW - timedelta(days=1)
# Telegram's number of the contact before the first.
ACCOUNTS = 5_000_000_000

LARGE = [table.__tablename__ for table in (Contact, ServiceEvent, Invitation, Delivery)]

Values = Mapping[str, Any]


async def fill(engine: Engine, count: int) -> None:
    """So many contacts who agreed a year ago, each served, asked and answered then."""
    i = _numbers(count)
    async with engine.begin() as connection:
        own = i.c.i
        name, account = literal("crm-") + cast(own, String), own + literal(ACCOUNTS, BigInteger)
        known = {"crm_id": name, "telegram_id": account, "language": "en", "tester": False}
        agreed = {"consent_version": consent.REQUIRED, "consented_at": PAST, "started_at": PAST}
        more = {"tags": ["north"], "attributes": {"plan": "basic"}, "created_at": PAST}
        await _insert(connection, Contact, {**known, **agreed, **more}, i)
        await _insert(connection, ServiceEvent, _visit(own, own, PAST), i)
        asked = {"state": "answered", "sent_at": PAST, "answered_at": PAST, "created_at": PAST}
        await _insert(connection, Invitation, {**_invited(own, own, 1), **asked}, i)
        sent = {"kind": Kind.QUESTION, "lane": LANES[Kind.QUESTION], "state": "sent", "attempts": 1}
        told = {"chat_id": account, "contact_id": own, "invitation_id": own, "details": {}}
        await _insert(connection, Delivery, {**sent, **told, "created_at": PAST, "due_at": PAST}, i)
    await _settle(engine)


async def make_due(engine: Engine, whom: range, campaign: int, before: int) -> None:
    """A visit yesterday and a question about it that is due now; `before`: how many visits there are."""
    async with engine.begin() as connection:
        i = _numbers(len(whom))
        contact = literal(whom.start) + (i.c.i - literal(1)) * literal(whom.step)
        await _insert(connection, ServiceEvent, _visit(i.c.i + literal(before), contact, LATELY), i)
        due = {"state": "scheduled", "due_at": NOW, "created_at": LATELY}
        event = i.c.i + literal(before)
        await _insert(connection, Invitation, {**_invited(contact, event, campaign), **due}, i)


def _numbers(count: int) -> CTE:
    first = select(literal(1, BigInteger).label("i")).cte("numbers", recursive=True)
    return first.union_all(select(first.c.i + 1).where(first.c.i < count))


def _visit(number: ColumnElement[int], contact: ColumnElement[int], at: datetime) -> Values:
    return {
        "external_id": literal("visit-") + cast(number, String),
        "revision": 1,
        "contact_id": contact,
        "completed_at": at,
        "received_at": at,
        "service": "repair",
        "location": "Center",
        "staff": "Olga",
        "attributes": {},
        "body": {},
        "answer": {},
    }


def _invited(contact: ColumnElement[int], event: ColumnElement[int], campaign: int) -> Values:
    return {
        "contact_id": contact,
        "campaign_id": campaign,
        "version_id": campaign,
        "event_id": event,
        "kind": "regular",
        "origin": "trigger",
    }


async def _insert(connection: AsyncConnection, table: type[Base], values: Values, numbers: CTE) -> None:
    columns = table.__table__.c
    told = [
        value if isinstance(value, ColumnElement) else literal(value, columns[name].type)
        for name, value in values.items()
    ]
    query = select(*told).select_from(numbers).order_by(numbers.c.i)
    await connection.execute(insert(table).from_select(list(values), query, include_defaults=False))


async def _settle(engine: Engine) -> None:
    """What PostgreSQL does by itself some minutes after so many rows came."""
    if engine.dialect.name == "postgresql":
        async with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            await connection.execute(text("VACUUM ANALYZE"))
            await connection.execute(text("SELECT pg_stat_reset()"))
