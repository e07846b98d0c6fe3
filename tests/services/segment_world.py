"""Contacts of every kind and expressions of every kind, to see whether SQL and Python agree."""

import random
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from db.uow import Transaction, rows
from feedback.segments import Tree, tree
from feedback.segments.fields import FIELDS, Field, Kind, find
from feedback.segments.tree import Compare, DaysAgo, Known, Not, Op, Tagged, Value

PLACES = ("Center", "Центр", 'O\'Hare "5"', "No zone")
# Far east, far west, clocks that change at midnight, and half an hour.
ZONES = ("Pacific/Auckland", "Pacific/Pago_Pago", "America/Havana", "Asia/Kolkata", "Europe/Warsaw")
TAGS = ("vip", "оптовик", "50%")
KEYS = ("plan", "план", 'a"b', "a.b c", "value", "company")
OWN: tuple[Any, ...] = (
    *(
        "gold",
        "золото",
        "",
        "5",
        "5.0",
        "-3.5",
        "05",
        "1e3",
        " 5",
        "12345678901234567890",
        "123456789012345678901",
    ),
    *("true", "True", "2026-03-01", "2026-03-02", "2026-3-2", "2026-99-99", "٢", "٢٠٢٦-٠٣-٠١"),
    *(5, 5.0, -3.5, 0, 10**15, True, False, None, 1e-7),
)
DAYS_AGO = tuple(DaysAgo(days=days) for days in (0, 1, 3, 9))
TEXTS = ("gold", "золото", "5", "true", "2026-03-01", "Center", "Центр", PLACES[2], "pl", "ru", "x")


async def fill(tx: Transaction, now: datetime, count: int = 120) -> None:
    """Contacts, visits, answers: some of everything missing, some withdrawn, some near midnight."""
    chance = random.Random(7)
    for name, zone in zip(PLACES, ("America/Havana", "Asia/Kolkata", "Pacific/Auckland"), strict=False):
        tx.session.add(rows.Location(name=name, timezone=zone))
    campaign = await tx.campaigns.add(rows.Campaign(slug="q", state="running", version=1, created_at=now))
    version = await tx.campaigns.add_version(
        rows.CampaignVersion(campaign_id=campaign.id, number=1, spec={}, created_by="t", created_at=now)
    )
    for number in range(count):
        contact = await tx.contacts.add(_contact(chance, number, now))
        for visit in range(chance.choice((0, 0, 1, 2, 4))):
            tx.session.add(_visit(chance, contact.id, f"{number}-{visit}", now))
        for _ in range(chance.choice((0, 0, 1, 2))):
            invitation = await tx.invitations.add(
                rows.Invitation(
                    contact_id=contact.id,
                    campaign_id=campaign.id,
                    version_id=version.id,
                    kind="regular",
                    state="answered",
                    created_at=now,
                )
            )
            tx.session.add(_response(chance, invitation, now))
        await tx.flush()


def _contact(chance: random.Random, number: int, now: datetime) -> rows.Contact:
    return rows.Contact(
        crm_id=f"crm-{number}",
        language_own=chance.choice((None, None, "", "pl")),
        language=chance.choice((None, "ru", "pl")),
        timezone_own=chance.choice((None, None, "", *ZONES)),
        timezone_crm=chance.choice((None, *ZONES)),
        tags=chance.sample(TAGS, chance.randint(0, 3)),
        attributes={key: chance.choice(OWN) for key in chance.sample(KEYS, chance.randint(0, 5))},
        created_at=now,
    )


def _visit(chance: random.Random, contact_id: int, external_id: str, now: datetime) -> rows.ServiceEvent:
    # Whole hours: often the very first instant of somebody's day.
    at = now.replace(minute=0) - timedelta(days=chance.randint(-1, 9), hours=chance.randint(0, 23))
    return rows.ServiceEvent(
        external_id=external_id,
        contact_id=contact_id,
        completed_at=at,
        received_at=now,
        withdrawn_at=chance.choice((None, None, None, now)),
        attributes={key: chance.choice(OWN) for key in chance.sample(KEYS, chance.randint(0, 4))},
        **{name: chance.choice((None, *PLACES)) for name in ("location", "service", "staff")},
        body={},
        answer={},
    )


def _response(chance: random.Random, invitation: rows.Invitation, now: datetime) -> rows.Response:
    return rows.Response(
        invitation_id=invitation.id,
        contact_id=invitation.contact_id,
        campaign_id=invitation.campaign_id,
        kind=chance.choice(("regular", "regular", "resurvey")),
        metric="nps",
        score=chance.choice((None, 0, 3, 9)),
        started_at=now,
        answered_at=chance.choice((None, now - timedelta(days=chance.randint(0, 3)))),
    )


def every_field() -> list[Field]:
    """Everything a segment may look at, with keys of the owner's own."""
    own = [f"{source}.{key}" for source in ("attributes", "event") for key in KEYS]
    return [found for name in (*FIELDS, *own) if (found := find(name))]


def comparisons(field: Field, today: date) -> list[Compare]:
    """Every sign with every kind of value that the field may stand beside."""
    numbers: Sequence[Value] = (-3.5, 0.0, 1.0, 2.0, 5.0, 9.0, 1e3)
    days: Sequence[Value] = (*DAYS_AGO, *(today - timedelta(days=n) for n in (-1, 0, 2, 10)))
    ordered: dict[Kind, Sequence[Value]] = {
        Kind.TEXT: (),
        Kind.NUMBER: numbers,
        Kind.DATE: days,
        Kind.DAYS: (0.0, 1.0, 3.0, 9.0),
        Kind.ANY: (*numbers, *days),
    }
    equal: Sequence[Value] = {Kind.TEXT: TEXTS, Kind.ANY: (*TEXTS, True, False)}.get(field.kind, ())
    made = [(op, value) for op in Op for value in ordered[field.kind]]
    made += [(op, value) for op in (Op.EQ, Op.NE) for value in equal]
    return [Compare(field=field, op=op, value=value) for op, value in made]


def trees(today: date) -> st.SearchStrategy[Tree]:
    """Expressions of every shape."""
    compared = [one for field in every_field() for one in comparisons(field, today)]
    rest = [*(Known(field=field) for field in every_field()), *(Tagged(tag=tag) for tag in TAGS)]
    leaves: st.SearchStrategy[Tree] = st.sampled_from([*compared, *rest])
    return st.recursive(
        leaves,
        lambda inner: (
            inner.map(lambda part: Not(part=part))
            | st.lists(inner, max_size=3).map(lambda parts: tree.All(parts=tuple(parts)))
            | st.lists(inner, max_size=3).map(lambda parts: tree.Any(parts=tuple(parts)))
        ),
        max_leaves=8,
    )
