"""Every table, one module per subject."""

from db.tables.base import Base
from db.tables.campaigns import Campaign, CampaignVersion, ServiceEvent, Wave
from db.tables.cases import Case, CaseEvent, StaffChat, StaffMessage, StaffPrompt, Topic
from db.tables.comments import Comment, Message
from db.tables.contacts import Consent, Contact, Link, Location
from db.tables.deliveries import ApiKey, Delivery, FailedUpdate, Stored
from db.tables.invitations import Invitation
from db.tables.responses import Answer, AnswerChange, Response

__all__ = [
    "Answer",
    "AnswerChange",
    "ApiKey",
    "Base",
    "Campaign",
    "CampaignVersion",
    "Case",
    "CaseEvent",
    "Comment",
    "Consent",
    "Contact",
    "Delivery",
    "FailedUpdate",
    "Invitation",
    "Link",
    "Location",
    "Message",
    "Response",
    "ServiceEvent",
    "StaffChat",
    "StaffMessage",
    "StaffPrompt",
    "Stored",
    "Topic",
    "Wave",
]
