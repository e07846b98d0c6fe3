"""Questions as screens say them, for keeping."""

from bot.i18n import Translator
from bot.ui import question, survey
from feedback.survey import FollowUp
from feedback.views import QuestionView
from feedback.wording import Wording


class Wordings:
    """The words of the screens, in plain text."""

    def __init__(self, translator: Translator, company: str) -> None:
        self._translator = translator
        self._company = company

    def score(self, view: QuestionView, staff: str | None) -> Wording:
        """A question of the metric."""
        say = self._translator.voice(view.language)
        return question.wording(say, view, company=self._company, staff=staff)

    def follow_up(self, asked: FollowUp, language: str) -> Wording:
        """A question after the score."""
        return survey.wording(self._translator.voice(language), asked)
