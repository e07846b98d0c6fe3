"""Every table, one module per subject."""

from db.tables.anonymous import AnonymousComment, AnonymousPrompt, AnonymousTally
from db.tables.base import Base
from db.tables.campaign_links import CampaignLink
from db.tables.campaigns import Campaign, CampaignVersion, ServiceEvent, Wave
from db.tables.canned import CannedAnswer
from db.tables.cases import Case, CaseEvent, StaffChat, StaffMessage, StaffPrompt, Topic
from db.tables.changes import Change
from db.tables.clocks import Clock
from db.tables.comments import Comment, Message
from db.tables.contacts import Consent, Contact, Link, Location
from db.tables.deliveries import ApiKey, Delivery, FailedUpdate, Stored
from db.tables.drafts import Draft
from db.tables.extras import AdvertConsent, Extra, GiftCode, TouchRound
from db.tables.faq import AutomaticAnswer, FrequentQuestion
from db.tables.guards import GuardCount, GuardHold
from db.tables.improvements import Improvement, ImprovementCase, Telling
from db.tables.inbox import Showing
from db.tables.invitations import Invitation
from db.tables.notes import ContactNote
from db.tables.promises import Promise
from db.tables.relays import Relay
from db.tables.responses import Answer, AnswerChange, Response
from db.tables.reviews import Review
from db.tables.roles import StaffRole
from db.tables.routes import Route, ServiceOwner
from db.tables.segments import Segment
from db.tables.spikes import Spike
from db.tables.survey_answers import SurveyAnswer, SurveyChange
from db.tables.visits import VisitView
from db.tables.webhooks import Hook, HookDelivery, HookTry
from db.tables.wordings import ShownWording, Wording
from db.tables.work import Choice, StaffAgent

__all__ = [
    "AdvertConsent",
    "AnonymousComment",
    "AnonymousPrompt",
    "AnonymousTally",
    "Answer",
    "AnswerChange",
    "ApiKey",
    "AutomaticAnswer",
    "Base",
    "Campaign",
    "CampaignLink",
    "CampaignVersion",
    "CannedAnswer",
    "Case",
    "CaseEvent",
    "Change",
    "Choice",
    "Clock",
    "Comment",
    "Consent",
    "Contact",
    "ContactNote",
    "Delivery",
    "Draft",
    "Extra",
    "FailedUpdate",
    "FrequentQuestion",
    "GiftCode",
    "GuardCount",
    "GuardHold",
    "Hook",
    "HookDelivery",
    "HookTry",
    "Improvement",
    "ImprovementCase",
    "Invitation",
    "Link",
    "Location",
    "Message",
    "Promise",
    "Relay",
    "Response",
    "Review",
    "Route",
    "Segment",
    "ServiceEvent",
    "ServiceOwner",
    "Showing",
    "ShownWording",
    "Spike",
    "StaffAgent",
    "StaffChat",
    "StaffMessage",
    "StaffPrompt",
    "StaffRole",
    "Stored",
    "SurveyAnswer",
    "SurveyChange",
    "Telling",
    "Topic",
    "TouchRound",
    "VisitView",
    "Wave",
    "Wording",
]
