"""What services return and bot/ui renders: frozen values, no behaviour."""

from feedback.views.card import CardView, CaseLine
from feedback.views.my_data import MyDataView, MyMessage, MyResponse
from feedback.views.question import AnswerView, QuestionView
from feedback.views.report import CampaignLine, CommentLine, ReportView, TrendPoint

__all__ = [
    "AnswerView",
    "CampaignLine",
    "CardView",
    "CaseLine",
    "CommentLine",
    "MyDataView",
    "MyMessage",
    "MyResponse",
    "QuestionView",
    "ReportView",
    "TrendPoint",
]
