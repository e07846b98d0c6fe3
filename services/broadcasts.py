"""A broadcast that can't take place any more is refused, not kept in silence."""

from datetime import datetime

from db.uow import Transaction
from feedback.campaign import Campaign
from feedback.errors import InvalidInput
from feedback.triggers import Broadcast


async def check_broadcast(
    tx: Transaction, campaign_id: int, campaign: Campaign, now: datetime, default_timezone: str
) -> None:
    """InvalidInput when its instant is over before it began; one that has begun may go on after a pause."""
    trigger = campaign.trigger
    if not isinstance(trigger, Broadcast) or not campaign.running or trigger.at(default_timezone) >= now:
        return
    wave = await tx.waves.latest(campaign_id)
    if wave is None or wave.on_date != trigger.on_date:
        raise InvalidInput("trigger.at", "error-broadcast-past", at=str(trigger))
