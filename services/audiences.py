"""Whom campaigns are about: audiences with saved segments in place, and people held against them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from db.uow import Transaction, rows
from feedback.campaign import Campaign
from feedback.errors import InvalidDocument, InvalidInput
from feedback.segments import Facts, Moment, Nobody, Tree, holds, names_in, parse, read, resolve
from feedback.segments.fields import VISIT
from feedback.verdict import EventFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Audiences:
    """The audiences of some campaigns, and what is known about some contacts."""

    # By the audience as it is written; a campaign without one is about everybody.
    trees: Mapping[str, Tree]
    people: Mapping[int, Facts]

    def keep_out(
        self,
        campaign: Campaign,
        contact: rows.Contact,
        moment: Moment,
        event: rows.ServiceEvent | None = None,
        facts: EventFacts | None = None,
    ) -> bool:
        """Whether the campaign is not about this contact, as of this visit or of their newest one."""
        return bool(campaign.audience) and not self.holds(campaign.audience, contact, moment, event, facts)

    def holds(
        self,
        audience: str,
        contact: rows.Contact,
        moment: Moment,
        event: rows.ServiceEvent | None = None,
        facts: EventFacts | None = None,
    ) -> bool:
        """Whether this contact belongs to one of the audiences."""
        known = self.people[contact.id]
        if event is not None:
            known = {**known, **_visit(contact, event, facts)}
        return holds(self.trees[audience], known, moment)


async def audiences(
    tx: Transaction, campaigns: Iterable[Campaign], contact_ids: Collection[int]
) -> Audiences:
    """Load what judging needs; nothing when none of the campaigns has an audience."""
    trees = await resolved(tx, {audience for campaign in campaigns for audience in campaign.audiences})
    return Audiences(trees=trees, people=await tx.segments.facts(contact_ids) if trees else {})


async def outsiders(
    tx: Transaction, campaign: Campaign, contact_ids: Collection[int], moment: Moment
) -> set[int]:
    """Which of many contacts the campaign is not about."""
    if not campaign.audience:
        return set()
    trees = await resolved(tx, {campaign.audience})
    return set(contact_ids) - await tx.segments.members(trees[campaign.audience], moment, contact_ids)


async def resolved(tx: Transaction, written: Collection[str]) -> dict[str, Tree]:
    """Audiences as trees; one that names a segment which is gone holds nobody."""
    trees = {text: read(text) for text in written}
    names = {name for tree in trees.values() for name in names_in(tree)}
    saved = {row.name: parse(row.expression) for row in await tx.segments.named(names)}
    return {
        text: resolve(tree, saved) if saved.keys() >= set(names_in(tree)) else Nobody
        for text, tree in trees.items()
    }


async def check_audience(tx: Transaction, campaign: Campaign) -> None:
    """InvalidDocument when the audience names a segment that is not saved."""
    names = {name for audience in campaign.audiences for name in names_in(read(audience))}
    unknown = names - {row.name for row in await tx.segments.named(names)}
    if unknown:
        known = ", ".join(row.name for row in await tx.segments.every()) or "-"
        mistakes = [
            InvalidInput("audience", "error-segment-unknown", name=name, allowed=known)
            for name in sorted(unknown)
        ]
        raise InvalidDocument(mistakes)


def _visit(contact: rows.Contact, event: rows.ServiceEvent, facts: EventFacts | None) -> dict[str, Any]:
    """What the visit in question says in place of the newest one."""
    told = {name: getattr(event, name) for name in VISIT}
    place = facts.location_timezone if facts else None
    zone = contact.timezone_own or contact.timezone_crm or place
    return {**told, "event": event.attributes, "timezone": zone}
