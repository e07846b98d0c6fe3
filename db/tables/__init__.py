"""Every table, one module per subject."""

from db.tables.base import Base
from db.tables.campaigns import Campaign, CampaignVersion, ServiceEvent, Wave
from db.tables.cases import Case, CaseEvent, StaffChat, StaffMessage, StaffPrompt, Topic
from db.tables.comments import Comment, Message
from db.tables.contacts import Consent, Contact, Link, Location
from db.tables.deliveries import ApiKey, Delivery, FailedUpdate, Stored
from db.tables.invitations import Invitation
from db.tables.notes import ContactNote
from db.tables.responses import Answer, AnswerChange, Response
from db.tables.routes import Route, ServiceOwner

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
    "ContactNote",
    "Delivery",
    "FailedUpdate",
    "Invitation",
    "Link",
    "Location",
    "Message",
    "Response",
    "Route",
    "ServiceEvent",
    "ServiceOwner",
    "StaffChat",
    "StaffMessage",
    "StaffPrompt",
    "Stored",
    "Topic",
    "Wave",
]
