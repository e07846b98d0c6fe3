"""Answers without a name: counted in the week, never joined to whoever gave them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback import anonymity, campaign_codec, inbox, tapping
from feedback.invitation import ANSWERED, Kind, State
from feedback.tapping import Tap
from feedback.views import Heard, Outcome, Taken, Tapped
from feedback.views.unnamed import Unnamed, UnnamedView
from feedback.written import Written
from services.asked import Asked, Defaults, load
from services.requesting import claim_link


class UnnamedAnswers:
    """The key under an answer without a name."""

    def __init__(self, *, uow: UnitOfWork, defaults: Defaults) -> None:
        self._uow = uow
        self._defaults = defaults

    async def enough(self, invitation_id: int, *, telegram_id: int) -> Tapped:
        """That's all: plain messages are what they always are again. Refused for somebody else's."""
        async with self._uow.write() as tx:
            asked = await load(tx, invitation_id, telegram_id, self._defaults)
            await tx.anonymous.close(asked.contact.id)
            return _tapped(asked, Unnamed.CLOSED, words=False)


def unnamed(asked: Asked) -> bool:
    """Whether the answer has no name."""
    return asked.campaign.metric.anonymous


async def count(tx: Transaction, asked: Asked, value: int, message_id: int | None, now: datetime) -> Tapped:
    """Take the answer, or say that it stands; the invitation learns that there is one, not when."""
    invitation, before = asked.invitation, State(asked.invitation.state)
    if before in ANSWERED:
        return await standing(tx, asked, now)
    meaning = tapping.meaning(
        before,
        value,
        given=None,
        started_at=None,
        locked_at=None,
        expires_at=invitation.expires_at,
        now=now,
    )
    if meaning is Tap.WITHDRAWN or not await claim_link(tx, invitation, now):
        return Tapped(outcome=Outcome.WITHDRAWN, invitation_id=invitation.id)
    await _prove(tx, asked, message_id)
    invitation.state = tapping.state_after(before, meaning, complete=True)
    await tx.deliveries.cancel_for_invitation(invitation.id)
    counts = invitation.kind == Kind.REGULAR and not asked.contact.tester
    if counts:
        await _keep(tx, asked, value, now)
    return _tapped(asked, Unnamed.COUNTED, words=counts)


async def standing(tx: Transaction, asked: Asked, now: datetime) -> Tapped:
    """The answer was given before."""
    today = now.astimezone(asked.home).date()
    prompts = await tx.anonymous.prompts(asked.contact.id, today)
    words = any(one.invitation_id == asked.invitation.id and not one.closed for one in prompts)
    return _tapped(asked, Unnamed.COUNTED, words=words, repeated=True)


async def hear(
    tx: Transaction, contact: rows.Contact, written: Written, now: datetime, default_timezone: str
) -> Taken | None:
    """Words added to an answer without a name; None for what has nothing to do with one.

    What may have been meant so is never kept under a name.
    """
    answered = await _replied_to(tx, contact, written)
    prompt = await _prompt(tx, contact, written, answered, now.astimezone(ZoneInfo(default_timezone)))
    if prompt is None:
        return await _taken(tx, answered, Unnamed.OVER) if answered else None
    invitation = await tx.invitations.get(prompt.invitation_id)
    if written.edited_at is not None:
        return await _taken(tx, invitation, Unnamed.NO_EDIT, words=not prompt.closed)
    if written.album and not written.text:
        return Taken(heard=Heard.NOTHING)
    if not written.text:
        return await _taken(tx, invitation, Unnamed.NO_MEDIA, words=True)
    if inbox.is_number(written.text):
        return await _taken(tx, invitation, Unnamed.KEPT, words=True)
    await tx.anonymous.comment(prompt.campaign_id, prompt.week, written.text)
    return await _taken(tx, invitation, Unnamed.WORDS, words=not prompt.closed)


async def _keep(tx: Transaction, asked: Asked, value: int, now: datetime) -> None:
    week, campaign_id = anonymity.week_of(now, asked.home), asked.invitation.campaign_id
    await tx.anonymous.count(campaign_id, week, value)
    await tx.anonymous.prompt(
        asked.contact.id,
        asked.invitation.id,
        campaign_id=campaign_id,
        week=week,
        until=anonymity.words_until(now, asked.home),
    )


async def _prove(tx: Transaction, asked: Asked, message_id: int | None) -> None:
    """A tap proves that a question in doubt did arrive; when, is taken to be when it was due."""
    invitation = asked.invitation
    if State(invitation.state) in {State.UNCERTAIN, State.SENDING}:
        sent_at = invitation.sent_at or invitation.due_at or invitation.created_at
        invitation.sent_at = sent_at
        await tx.deliveries.prove(invitation.id, message_id, sent_at)
    if invitation.message_id is None and message_id is not None:
        invitation.message_id, invitation.chat_id = message_id, asked.contact.telegram_id


async def _replied_to(tx: Transaction, contact: rows.Contact, written: Written) -> rows.Invitation | None:
    """The answered question without a name that the message replies to."""
    if written.reply_to is None:
        return None
    invitation = await tx.invitations.by_message(written.chat_id, written.reply_to)
    if invitation is None or invitation.contact_id != contact.id or invitation.state not in ANSWERED:
        return None
    version = await tx.campaigns.version_by_id(invitation.version_id)
    return invitation if campaign_codec.from_dict(version.spec).metric.anonymous else None


async def _prompt(
    tx: Transaction,
    contact: rows.Contact,
    written: Written,
    answered: rows.Invitation | None,
    local: datetime,
) -> rows.AnonymousPrompt | None:
    """What the words would be added to."""
    prompts = await tx.anonymous.prompts(contact.id, local.date())
    if answered is not None:
        return next((one for one in prompts if one.invitation_id == answered.id), None)
    if not prompts or await _about_something_else(tx, contact, written):
        return None
    if written.edited_at is not None:
        # It may be words of theirs, which are kept nowhere as such.
        return prompts[0]
    waiting = inbox.is_number(written.text or "") and await tx.invitations.waiting(contact.id, local)
    return None if waiting else next((one for one in prompts if not one.closed), None)


async def _about_something_else(tx: Transaction, contact: rows.Contact, written: Written) -> bool:
    """Whether it replies to something known that has a name."""
    if written.reply_to is None:
        return False
    return (
        await tx.comments.around(written.chat_id, written.reply_to) is not None
        or await tx.relays.by_copy(written.chat_id, written.reply_to) is not None
        or await tx.deliveries.about(contact.id, written.reply_to) is not None
        or await tx.invitations.by_message(written.chat_id, written.reply_to) is not None
    )


async def _taken(
    tx: Transaction, invitation: rows.Invitation, step: Unnamed, *, words: bool = False
) -> Taken:
    version = await tx.campaigns.version_by_id(invitation.version_id)
    campaign = campaign_codec.from_dict(version.spec)
    view = UnnamedView(step=step, invitation_id=invitation.id, campaign=campaign, words=words)
    return Taken(heard=Heard.UNNAMED, unnamed=view)


def _tapped(asked: Asked, step: Unnamed, *, words: bool, repeated: bool = False) -> Tapped:
    view = UnnamedView(
        step=step,
        invitation_id=asked.invitation.id,
        campaign=asked.campaign,
        words=words,
        test=asked.invitation.kind == Kind.TEST,
    )
    number = asked.invitation.id
    return Tapped(outcome=Outcome.UNNAMED, invitation_id=number, repeated=repeated, unnamed=view)
