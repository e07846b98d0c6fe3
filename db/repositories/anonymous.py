"""Answers without a name."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from db.repositories.base import Repository
from db.tables import AnonymousComment, AnonymousPrompt, AnonymousTally, CampaignVersion, Invitation
from feedback import anonymity
from feedback.anonymity import Week
from feedback.invitation import State
from feedback.metrics import METRICS

_NAMELESS = [metric.name for metric in METRICS if metric.anonymous]


class Anonymous(Repository[AnonymousTally]):
    """Tallies, words, and who may still add some."""

    row = AnonymousTally

    async def count(self, campaign_id: int, week: date, value: int) -> None:
        """One answer more."""
        tally = await self._held(campaign_id, week)
        tally.counts = anonymity.counted(tally.counts, value)
        await self._session.flush()

    async def comment(self, campaign_id: int, week: date, text: str) -> None:
        """Keep words; the same ones a second time are the same.

        All of the week are written anew in the order of their marks: else PostgreSQL would tell, by where and
        by which transaction a row was written, what came when.
        """
        await self._held(campaign_id, week)
        mine = (AnonymousComment.campaign_id == campaign_id, AnonymousComment.week == week)
        kept = {*await self._session.scalars(select(AnonymousComment.text).where(*mine)), text}
        await self._session.execute(delete(AnonymousComment).where(*mine))
        marked = sorted((anonymity.mark(campaign_id, week, one), one) for one in kept)
        values = [
            {"campaign_id": campaign_id, "week": week, "mark": mark, "text": one} for mark, one in marked
        ]
        await self._session.execute(insert(AnonymousComment), values)

    async def weeks(self, campaign_id: int, since: date | None) -> list[Week]:
        """Return the weeks that begin on that date or later, oldest first."""
        query = select(AnonymousTally).filter_by(campaign_id=campaign_id).order_by(AnonymousTally.week)
        if since is not None:
            query = query.where(AnonymousTally.week >= since)
        return [
            Week(
                on=tally.week,
                counts={int(value): count for value, count in tally.counts.items()},
                comments=tuple(await self._comments(campaign_id, tally.week)),
            )
            for tally in await self._all(query)
        ]

    async def prompt(
        self, contact_id: int, invitation_id: int, *, campaign_id: int, week: date, until: date
    ) -> None:
        """They have answered, and may add words."""
        values = {"contact_id": contact_id, "invitation_id": invitation_id, "campaign_id": campaign_id}
        dialect_insert = postgresql.insert if self.on_postgresql else sqlite.insert
        statement = dialect_insert(AnonymousPrompt).values(**values, week=week, until=until, closed=False)
        await self._session.execute(statement.on_conflict_do_nothing())

    async def prompts(self, contact_id: int, today: date) -> Sequence[AnonymousPrompt]:
        """Return what they may add words to, closed ones too, the newest first."""
        query = select(AnonymousPrompt).where(
            AnonymousPrompt.contact_id == contact_id, AnonymousPrompt.until >= today
        )
        newest = query.order_by(AnonymousPrompt.invitation_id.desc())
        return list(await self._session.scalars(newest))

    async def close(self, contact_id: int) -> None:
        """They said that this is all."""
        mine = update(AnonymousPrompt).where(AnonymousPrompt.contact_id == contact_id)
        await self._session.execute(mine.values(closed=True))

    async def over(self, today: date) -> None:
        """Forget who has answered before these days."""
        await self._session.execute(delete(AnonymousPrompt).where(AnonymousPrompt.until < today))

    async def asked(self, contact_id: int, states: Collection[str] = tuple(State)) -> bool:
        """Say whether any question without a name was planned for the contact, and came to these states."""
        query = select(Invitation.id).join(CampaignVersion, CampaignVersion.id == Invitation.version_id)
        query = query.where(
            Invitation.contact_id == contact_id,
            Invitation.state.in_(states),
            CampaignVersion.spec["metric"].as_string().in_(_NAMELESS),
        )
        return await self._session.scalar(query.limit(1)) is not None

    async def forget(self, contact_id: int) -> None:
        """Delete who had answered; what was answered is nobody's already."""
        await self._session.execute(delete(AnonymousPrompt).where(AnonymousPrompt.contact_id == contact_id))

    async def move(self, source: int, target: int) -> None:
        """Give everything of one contact to another; the invitations move too."""
        mine = update(AnonymousPrompt).where(AnonymousPrompt.contact_id == source)
        await self._session.execute(mine.values(contact_id=target))

    async def _held(self, campaign_id: int, week: date) -> AnonymousTally:
        """Return the week's row, which nobody else changes until this unit ends."""
        await self.add_once(campaign_id=campaign_id, week=week, counts={})
        query = select(AnonymousTally).filter_by(campaign_id=campaign_id, week=week).with_for_update()
        return (await self._session.scalars(query.execution_options(populate_existing=True))).one()

    async def _comments(self, campaign_id: int, week: date) -> Sequence[str]:
        query = select(AnonymousComment.text).filter_by(campaign_id=campaign_id, week=week)
        return list(await self._session.scalars(query.order_by(AnonymousComment.mark)))
