"""Gathering what the rules for a plain message look at."""

from datetime import datetime

from db.uow import Transaction, rows
from feedback import campaign_codec, inbox
from feedback.case import LIVE, CaseState
from feedback.inbox import AskedComment, Following, OpenQuestion, ReplyTo, Situation, Talk
from feedback.survey import Kind
from feedback.talk import About
from feedback.written import Written
from services.talk_about import settled


async def situation(tx: Transaction, contact: rows.Contact, written: Written, now: datetime) -> Situation:
    """Everything known at this moment about where the message may belong."""
    asked = await _asked(tx, contact.id, now)
    return Situation(
        text=written.text or "",
        now=now,
        reply_to=await _reply_to(tx, contact, written),
        talks=await _talks(tx, contact.id, now),
        asked=asked,
        following=await _following(tx, contact.id, now) if asked else None,
        open_questions=await _open_questions(tx, contact.id, now),
        feedback_asked_at=await _feedback_asked_at(tx, contact, now),
    )


async def _reply_to(tx: Transaction, contact: rows.Contact, written: Written) -> ReplyTo | None:
    if written.reply_to is None:
        return None
    message = await tx.comments.around(written.chat_id, written.reply_to)
    if message is not None and message.contact_id == contact.id:
        comment = await tx.comments.get(message.comment_id)
        return ReplyTo(case_id=comment.case_id, response_id=comment.response_id, comment_id=comment.about_id)
    relay = await tx.relays.by_copy(written.chat_id, written.reply_to)
    if relay is not None and relay.contact_id == contact.id:
        return await _about_talk(tx, About(case_id=relay.case_id, comment_id=relay.comment_id))
    delivery = await tx.deliveries.about(contact.id, written.reply_to)
    invitation = await tx.invitations.by_message(written.chat_id, written.reply_to)
    if invitation is None and delivery is not None and delivery.invitation_id is not None:
        invitation = await tx.invitations.get(delivery.invitation_id)
    # After an unlink the chat goes on with another contact.
    if invitation is not None and invitation.contact_id == contact.id:
        return await _about_question(tx, invitation)
    return ReplyTo(case_id=delivery.case_id if delivery else None)


async def _about_question(tx: Transaction, invitation: rows.Invitation) -> ReplyTo:
    """An unanswered question waits for its number, an answered one may get words."""
    response = await tx.responses.by_invitation(invitation.id)
    if response is not None and response.comment_asked_at is not None:
        return ReplyTo(response_id=response.id)
    return ReplyTo(question=await _question(tx, invitation))


async def _question(tx: Transaction, invitation: rows.Invitation) -> OpenQuestion:
    version = await tx.campaigns.version_by_id(invitation.version_id)
    campaign = campaign_codec.from_dict(version.spec)
    return OpenQuestion(invitation_id=invitation.id, metric=campaign.metric)


async def _about_talk(tx: Transaction, about: About) -> ReplyTo:
    about = await settled(tx, about)
    return ReplyTo(case_id=about.case_id, comment_id=about.comment_id)


async def _talks(tx: Transaction, contact_id: int, now: datetime) -> tuple[Talk, ...]:
    about_cases = [
        Talk(
            case_id=case.id,
            staff_wrote_at=case.staff_wrote_at,
            over=case.state == CaseState.RESOLVED,
        )
        for case in await tx.cases.of_contact(contact_id)
        # What is written after Resolve goes under the card too, and may open the case again.
        if case.state in {*LIVE, CaseState.RESOLVED} and case.staff_wrote_at is not None
    ]
    about_comments = []
    for comment_id, at in await tx.relays.answered_comments(contact_id, now - inbox.TALK):
        about = await settled(tx, About(comment_id=comment_id))
        about_comments.append(Talk(case_id=about.case_id, comment_id=about.comment_id, staff_wrote_at=at))
    return (*about_cases, *about_comments)


async def _asked(tx: Transaction, contact_id: int, now: datetime) -> AskedComment | None:
    response = await tx.responses.asked_last(contact_id, now - inbox.ASKED - inbox.APPEND)
    if response is None or response.comment_asked_at is None:
        return None
    comment = await tx.comments.newest_on(response.id)
    return AskedComment(
        response_id=response.id,
        asked_at=response.comment_asked_at,
        last_message_at=comment.last_message_at if comment else None,
    )


async def _open_questions(tx: Transaction, contact_id: int, now: datetime) -> tuple[OpenQuestion, ...]:
    waiting = await tx.invitations.waiting(contact_id, now)
    begun = [await tx.responses.by_invitation(invitation.id) for invitation in waiting]
    # With its score given a question may wait for what comes after.
    return tuple(
        [
            await _question(tx, invitation)
            for invitation, response in zip(waiting, begun, strict=True)
            if response is None or response.comment_asked_at is None
        ]
    )


async def _following(tx: Transaction, contact_id: int, now: datetime) -> Following | None:
    row = await tx.survey_answers.waiting(contact_id, now - inbox.ASKED)
    if row is None:
        return None
    response = await tx.responses.get(row.response_id)
    invitation = await tx.invitations.get(response.invitation_id)
    version = await tx.campaigns.version_by_id(invitation.version_id)
    survey = campaign_codec.from_dict(version.spec).then
    index = survey.index(row.question)
    if index is None or response.enough_at is not None:
        return None
    question = survey.questions[index]
    return Following(
        response_id=response.id,
        question=question.id,
        asked_at=row.words_at or row.asked_at,
        words=row.words_at is not None,
        scale=question.scale if question.kind is Kind.RATING else None,
    )


async def _feedback_asked_at(tx: Transaction, contact: rows.Contact, now: datetime) -> datetime | None:
    """When /feedback asked for words, as long as none have come or more of them may follow."""
    asked = contact.feedback_asked_at
    comment = await tx.comments.newest(contact.id, "feedback") if asked else None
    if asked is None or comment is None or comment.received_at < asked:
        return asked
    return asked if now - comment.last_message_at < inbox.APPEND else None
