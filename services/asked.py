"""An invitation with everything an answer to it needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, rows
from feedback import campaign_codec
from feedback.campaign import Campaign
from feedback.case import LIVE
from feedback.errors import Refused
from feedback.invitation import Kind
from feedback.languages import spoken
from feedback.metrics import Group
from feedback.people import People
from feedback.survey import FollowUp, Turn
from feedback.tapping import editable
from feedback.views import AnswerView, QuestionView
from services.contact_values import language_of, zone_of
from services.survey_steps import Steps
from services.wording import Speaker, show

_UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What holds where a contact says nothing else."""

    language: str
    timezone: str
    # Says questions as screens do.
    speaker: Speaker
    # How much faster than the wall's the clock runs.
    speed: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One invitation, what it is about, and what has been answered so far."""

    invitation: rows.Invitation
    contact: rows.Contact
    campaign: Campaign
    event: rows.ServiceEvent | None
    zone: ZoneInfo
    language: str
    response: rows.Response | None
    # Values by question.
    values: Mapping[int, int]
    speaker: Speaker
    speed: float
    # The company's own zone.
    home: ZoneInfo = _UTC

    @property
    def next_question(self) -> int | None:
        """The first question without a value; None when all have one."""
        questions = range(self.campaign.metric.questions)
        return next((question for question in questions if question not in self.values), None)

    @property
    def staff(self) -> str | None:
        """Who served the contact."""
        return self.event.staff if self.event else None


async def load(tx: Transaction, invitation_id: int, telegram_id: int, defaults: Defaults) -> Asked:
    """Everything about an invitation, locked for this unit; Refused when it is somebody else's."""
    invitation = await tx.invitations.locked(invitation_id)
    contact = await tx.contacts.get(invitation.contact_id)
    if contact.telegram_id != telegram_id:
        raise Refused("customer-foreign")
    version = await tx.campaigns.version_by_id(invitation.version_id)
    event = await tx.events.find(invitation.event_id) if invitation.event_id else None
    response = await tx.responses.by_invitation(invitation_id)
    language = language_of(contact, defaults.language)
    return Asked(
        invitation=invitation,
        contact=contact,
        campaign=spoken(campaign_codec.from_dict(version.spec).varied(invitation.variant), language),
        event=event,
        zone=await zone_of(tx, contact, event.location if event else None, defaults.timezone),
        language=language,
        response=response,
        values=await tx.responses.answers(response.id) if response else {},
        speaker=defaults.speaker,
        speed=defaults.speed,
        home=ZoneInfo(defaults.timezone),
    )


async def put(tx: Transaction, asked: Asked, index: int, now: datetime) -> QuestionView:
    """One of the questions, about to be shown; its words are kept."""
    view = question_view(asked, index)
    await show(tx, asked.speaker, view, asked.staff, now)
    return view


def question_view(asked: Asked, index: int) -> QuestionView:
    """One of the questions, about to be shown."""
    event = asked.event
    return QuestionView(
        invitation_id=asked.invitation.id,
        campaign=asked.campaign,
        question_index=index,
        language=asked.language,
        contact_name=asked.contact.name,
        address_form=asked.contact.address_staff or asked.contact.address_form,
        service=event.service if event else None,
        about=about_of(asked.campaign, event),
        completed_at=event.completed_at.astimezone(asked.zone) if event else None,
        test=asked.invitation.kind == Kind.TEST,
        again=asked.invitation.kind == Kind.RESURVEY,
    )


def about_of(campaign: Campaign, event: rows.ServiceEvent | None) -> str | None:
    """What employees are asked about: the department, snapshotted with the event."""
    about = event.attributes.get("about") if event and campaign.whom is People.EMPLOYEES else None
    return about if isinstance(about, str) else None


async def answer_view(
    tx: Transaction,
    asked: Asked,
    response: rows.Response,
    now: datetime,
    *,
    following: bool = True,
    waiting: bool = True,
) -> AnswerView:
    """The answer as the contact sees it now, with the promise of the case it opened.

    `following`: with what comes next, put thereby; not `waiting`: whether or not the comment was read.
    """
    steps = Steps(tx, asked.campaign, response, asked.speaker, asked.language)
    step = await steps.upcoming(now, waiting=waiting) if following else None
    return AnswerView(
        invitation_id=asked.invitation.id,
        campaign=asked.campaign,
        values=tuple((await tx.responses.answers(response.id)).values()),
        group=Group(response.group) if response.group else None,
        language=asked.language,
        late=response.late,
        editable=editable(response.started_at, response.locked_at, now),
        comment_wanted=step is Turn.COMMENT,
        asking=await steps.put(step, now) if isinstance(step, FollowUp) else None,
        back=await steps.back(step),
        promised_at=await _promised_at(tx, asked, response),
        test=asked.invitation.kind == Kind.TEST,
    )


async def _promised_at(tx: Transaction, asked: Asked, response: rows.Response) -> datetime | None:
    case = await tx.cases.by_response(response.id)
    return case.promised_at.astimezone(asked.zone) if case and case.state in LIVE else None
