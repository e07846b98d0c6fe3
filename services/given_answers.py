"""Every question of a response as it was put, and what was answered."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from db.uow import Transaction, rows
from feedback.views.survey import AnswerGiven


async def given_answers(
    tx: Transaction, response_ids: Collection[int]
) -> Mapping[int, tuple[AnswerGiven, ...]]:
    """By response: the metric's own questions first, then those after the score in the order asked."""
    found: defaultdict[int, list[AnswerGiven]] = defaultdict(list)
    for answer, wording in await tx.wordings.of_answers(response_ids):
        found[answer.response_id].append(_score(answer, wording))
    told = await tx.survey_answers.told(response_ids)
    ids = [row.comment_id for row, _ in told if row.comment_id is not None]
    words = await tx.survey_answers.words(ids) if ids else {}
    for row, wording in told:
        found[row.response_id].append(_follow_up(row, wording, words.get(row.comment_id or 0)))
    return defaultdict(tuple, {number: tuple(each) for number, each in found.items()})


def _score(answer: rows.Answer, wording: rows.Wording | None) -> AnswerGiven:
    return AnswerGiven(
        question=str(answer.question + 1),
        wording=wording.text if wording else None,
        language=wording.language if wording else None,
        labels=wording.labels if wording else {},
        values=(str(answer.value),),
        chosen=(str(answer.value),),
        text=None,
        at=answer.at,
    )


def _follow_up(row: rows.SurveyAnswer, wording: rows.Wording, words: str | None) -> AnswerGiven:
    return AnswerGiven(
        question=row.question,
        wording=wording.text,
        language=wording.language,
        labels=wording.labels,
        values=tuple(row.values),
        chosen=tuple(wording.labels.get(value, value) for value in row.values),
        text=words,
        at=row.finished_at or row.asked_at,
        counted=row.counted,
    )
