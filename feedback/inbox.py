"""What a plain message means: the first of five rules that fits. Prose is never read as a score."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from feedback.metrics import Metric, Scale

# How long a conversation goes on after staff last wrote.
TALK = timedelta(days=7)
# How long an invitation to comment (or /feedback) waits for words.
ASKED = timedelta(hours=24)
# How long after a comment's last message another one belongs to it.
APPEND = timedelta(minutes=10)
_INTEGER = re.compile(r"-?[0-9]{1,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """A question that was sent, still may be answered in time and has no value yet."""

    invitation_id: int
    metric: Metric


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyTo:
    """The message replied to, by what it was about; all None when it was about nothing we know."""

    question: OpenQuestion | None = None
    response_id: int | None = None
    case_id: int | None = None
    # A comment without a case staff wrote about.
    comment_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A case, or a comment without one, about which staff have written to the customer."""

    staff_wrote_at: datetime
    case_id: int | None = None
    comment_id: int | None = None
    # The case is resolved: only what nothing else was asked for since belongs to it.
    over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedComment:
    """The response whose comment was asked for last."""

    response_id: int
    asked_at: datetime
    # The last message of its comment, once there is one.
    last_message_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """The question after the score that stands open, and what may be written to it."""

    response_id: int
    question: str
    asked_at: datetime
    # Words are waited for; else a number on the scale of a rating.
    words: bool = False
    scale: Scale | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Everything the rules look at; `text` is empty for media without a caption."""

    text: str
    now: datetime
    reply_to: ReplyTo | None = None
    talks: tuple[Talk, ...] = ()
    asked: AskedComment | None = None
    open_questions: tuple[OpenQuestion, ...] = ()
    following: Following | None = None
    # When /feedback last asked for words and none have come since.
    feedback_asked_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """A turn in the conversation about a case, or about a comment without one."""

    case_id: int | None = None
    comment_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """The comment of a response, or more of it."""

    response_id: int
    # Whether it belongs to the comment already there, if there is one.
    append: bool
    # The question after the score that it answers; None: the free comment.
    question: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The answer to an open question."""

    invitation_id: int
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """The answer to a rating after the score."""

    response_id: int
    question: str
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """Something nobody asked for."""


Meaning = Conversation | Comment | Rating | Score | Feedback


def is_number(text: str) -> bool:
    """Whether the text is nothing but a whole number."""
    return _INTEGER.fullmatch(_bare(text)) is not None


def meaning(situation: Situation) -> Meaning:
    """The meaning by the first rule that fits."""
    return (
        _reply(situation)
        or _told(situation)
        or _conversation(situation)
        or _following(situation)
        or _comment(situation)
        or _score(situation)
        or Feedback()
    )


def _reply(situation: Situation) -> Meaning | None:
    """Rule 1: what it replies to."""
    target = situation.reply_to
    if target is None:
        return None
    if target.case_id is not None or target.comment_id is not None:
        return Conversation(case_id=target.case_id, comment_id=target.comment_id)
    if target.response_id is not None:
        following = situation.following
        if following is not None and following.response_id == target.response_id:
            return _following(situation) or Comment(response_id=target.response_id, append=True)
        return Comment(response_id=target.response_id, append=True)
    return _value(target.question, situation.text) if target.question else None


def _told(situation: Situation) -> Meaning | None:
    """/feedback asked for these words, and nothing has asked for others since: as good as a reply to it."""
    told = situation.feedback_asked_at
    if told is None or situation.now - told >= ASKED or _score(situation):
        return None
    others = [talk.staff_wrote_at for talk in situation.talks]
    others += [situation.asked.asked_at] if situation.asked else []
    return Feedback() if all(at <= told for at in others) else None


def _conversation(situation: Situation) -> Meaning | None:
    """Rule 2: the case staff wrote in last, within 7 days."""
    recent = [talk for talk in situation.talks if _goes_on(talk, situation)]
    if not recent:
        return None
    last = max(recent, key=lambda talk: talk.staff_wrote_at)
    return Conversation(case_id=last.case_id, comment_id=last.comment_id)


def _goes_on(talk: Talk, situation: Situation) -> bool:
    asked = situation.asked
    if talk.over and asked is not None and asked.asked_at > talk.staff_wrote_at:
        return False
    return situation.now - talk.staff_wrote_at < TALK


def _following(situation: Situation) -> Meaning | None:
    """Rule 3 where a question after the score stands open: its answer goes before the free comment."""
    following = situation.following
    if following is None or situation.now - following.asked_at >= ASKED:
        return None
    response_id, question = following.response_id, following.question
    if following.words:
        return Comment(response_id=response_id, append=False, question=question)
    bare = _bare(situation.text)
    if following.scale is None or not is_number(bare) or int(bare) not in following.scale:
        return None
    return Rating(response_id=response_id, question=question, value=int(bare))


def _comment(situation: Situation) -> Meaning | None:
    """Rule 3: the comment asked for within 24 h; later messages within 10 minutes are appended."""
    asked = situation.asked
    if asked is None:
        return None
    if asked.last_message_at is not None:
        more = situation.now - asked.last_message_at < APPEND
        return Comment(response_id=asked.response_id, append=True) if more else None
    in_time = situation.now - asked.asked_at < ASKED
    return Comment(response_id=asked.response_id, append=False) if in_time else None


def _score(situation: Situation) -> Meaning | None:
    """Rule 4: a bare integer on the scale of the one open question."""
    questions = situation.open_questions
    return _value(questions[0], situation.text) if len(questions) == 1 else None


def _value(question: OpenQuestion, text: str) -> Score | None:
    bare = _bare(text)
    # Nobody means yes by typing 1: such questions have no numbers on their keys.
    if question.metric.yes_no or not is_number(bare) or int(bare) not in question.metric.scale:
        return None
    return Score(invitation_id=question.invitation_id, value=int(bare))


def _bare(text: str) -> str:
    return text.strip().replace("\N{MINUS SIGN}", "-")
