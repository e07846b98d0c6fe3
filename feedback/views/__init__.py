"""What services return and bot/ui renders: frozen values, no behaviour."""

from feedback.views.apology import Apology
from feedback.views.campaign import Applied, Applying, InvitationLine, WhyView
from feedback.views.card import CardView, CaseLine
from feedback.views.contact import ContactView
from feedback.views.event import EventResult, Recording
from feedback.views.joined import Joining, LinkView
from feedback.views.my_data import MyDataView, MyMessage, MyResponse
from feedback.views.question import AnswerView, QuestionToSend, QuestionView
from feedback.views.report import BreakdownRow, CampaignLine, CommentLine, ReportView, TrendPoint
from feedback.views.taken import Heard, Taken
from feedback.views.tapped import Outcome, Tapped

__all__ = [
    "AnswerView",
    "Apology",
    "Applied",
    "Applying",
    "BreakdownRow",
    "CampaignLine",
    "CardView",
    "CaseLine",
    "CommentLine",
    "ContactView",
    "EventResult",
    "Heard",
    "InvitationLine",
    "Joining",
    "LinkView",
    "MyDataView",
    "MyMessage",
    "MyResponse",
    "Outcome",
    "QuestionToSend",
    "QuestionView",
    "Recording",
    "ReportView",
    "Taken",
    "Tapped",
    "TrendPoint",
    "WhyView",
]
