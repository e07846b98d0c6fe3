"""The question as a customer meets it, and their answer."""

from dataclasses import dataclass
from datetime import datetime

from feedback.campaign import Campaign
from feedback.metrics import Group
from feedback.views.survey import AskedNow


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """One question of an invitation, about to be shown."""

    invitation_id: int
    campaign: Campaign
    # Which of the metric's questions, from 0.
    question_index: int
    language: str
    contact_name: str | None = None
    # How the contact wants to be addressed; wins over the name.
    address_form: str | None = None
    service: str | None = None
    # The department that employees are asked about.
    about: str | None = None
    # When the service was, in the contact's own zone.
    completed_at: datetime | None = None
    # A test on oneself, outside the numbers.
    test: bool = False
    reminder: bool = False
    # Asked once more after something went wrong.
    again: bool = False
    # The campaign's thank-you is promised with it.
    offered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionToSend:
    """A question at the moment it goes out."""

    view: QuestionView
    # The staff member a stars question is about.
    staff: str | None = None
    # A reminder answers the question's own message, if its number is known.
    reply_to: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """An answer just given or looked at again."""

    invitation_id: int
    campaign: Campaign
    # One value per answered question.
    values: tuple[int, ...]
    # None until every required question is answered.
    group: Group | None
    language: str
    # Given after the question expired.
    late: bool = False
    # Whether the customer may still change it.
    editable: bool = True
    # Whether words are still welcome: not given, not skipped.
    comment_wanted: bool = True
    # The question after the score that stands there now, and the one before it that may be changed.
    asking: AskedNow | None = None
    back: int | None = None
    # With a case: until when a person will have written, in the contact's own zone.
    promised_at: datetime | None = None
    test: bool = False
