"""What was answered to the questions after the score: counts a choice, each with its n."""

from collections import Counter, defaultdict
from datetime import datetime

from db.uow import Transaction
from feedback.stats import too_few
from feedback.survey import FollowUp, Survey
from feedback.views.survey import FollowUpFigures


async def survey_figures(
    tx: Transaction, campaign_id: int, survey: Survey, since: datetime | None
) -> tuple[FollowUpFigures, ...]:
    """The questions of the campaign as it is now; answers to earlier versions count under the same id."""
    if not survey.questions:
        return ()
    found: defaultdict[str, list[tuple[list[str], bool]]] = defaultdict(list)
    for name, values, words in await tx.survey_answers.counted(campaign_id, since):
        found[name].append((values, words))
    return tuple(_figures(one, found[one.id]) for one in survey.questions)


def _figures(question: FollowUp, answers: list[tuple[list[str], bool]]) -> FollowUpFigures:
    """Who left it out does not count; under five answers only n is told."""
    given = [values for values, words in answers if values or words]
    counts = Counter(value for values in given for value in values)
    hidden = too_few(len(given))
    return FollowUpFigures(
        id=question.id,
        kind=question.kind.value,
        text=question.text,
        n=len(given),
        counts={} if hidden else {value: counts[value] for value in question.values},
        choices={choice.id: choice.text for choice in question.choices},
    )
