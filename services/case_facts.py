"""Everything known about what may be, or is, a case."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from db.uow import Transaction, rows
from feedback import campaign_codec
from feedback.campaign import Alerts, Campaign
from feedback.metrics import Group
from feedback.routes import Subject
from feedback.routing import VIP_TAG, Signals
from feedback.sentiment import Label, Sentiment
from feedback.watchlists import Topic
from feedback.watchwords import danger, watched
from nlp.model import STRONG

_WORST_FIRST = {Label.NEGATIVE: 0, Label.NEUTRAL: 1, Label.POSITIVE: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A comment and the messages it is made of."""

    comment: rows.Comment
    messages: Sequence[rows.Message]

    @property
    def text(self) -> str:
        """Its words, a line a message."""
        return "\n".join(message.text for message in self.messages if message.text)

    @property
    def media(self) -> tuple[str, ...]:
        """Its kinds of media."""
        return tuple(message.media for message in self.messages if message.media)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A response with its comments, or feedback nobody asked for."""

    contact: rows.Contact
    response: rows.Response | None = None
    # None for feedback nobody asked for.
    campaign: Campaign | None = None
    # What it is about: the event, or what a review says of itself.
    event: rows.ServiceEvent | rows.Review | None = None
    spoken: tuple[Spoken, ...] = ()
    # What was said in the conversation about the case, where only danger is looked for.
    conversation: tuple[str, ...] = ()

    @property
    def alerts(self) -> Alerts:
        """Which answers open a case."""
        return self.campaign.alerts if self.campaign else Alerts()

    @property
    def source(self) -> str | None:
        """Where the words were written, when that was not in the chat."""
        return self.event.source if isinstance(self.event, rows.Review) else None

    @property
    def text(self) -> str:
        """All words."""
        return "\n".join(spoken.text for spoken in self.spoken if spoken.text)

    @property
    def media(self) -> tuple[str, ...]:
        """All kinds of media, each once."""
        return tuple(dict.fromkeys(kind for spoken in self.spoken for kind in spoken.media))

    @property
    def subject(self) -> Subject:
        """What routes look at."""
        return Subject(
            location=self.event.location if self.event else None,
            service=self.event.service if self.event else None,
            tags=tuple(self.contact.tags),
        )

    @property
    def worst(self) -> rows.Comment | None:
        """The least happy comment somebody or something has read."""
        read = [spoken.comment for spoken in self.spoken if label_of(spoken.comment)]
        return min(read, key=_unhappiness, default=None)


async def facts_of(tx: Transaction, comment: rows.Comment) -> Facts:
    """Gather what is known around a comment: its response's facts, or its own when nobody asked for it."""
    if comment.response_id is not None:
        return await facts_of_response(tx, await tx.responses.get(comment.response_id))
    return Facts(
        contact=await tx.contacts.get(comment.contact_id),
        event=await tx.reviews.of_comment(comment.id) if comment.kind == "review" else None,
        spoken=(Spoken(comment=comment, messages=await tx.comments.messages(comment.id)),),
    )


async def facts_of_case(tx: Transaction, case: rows.Case) -> Facts:
    """Gather what is known about a case."""
    if case.response_id is not None:
        facts = await facts_of_response(tx, await tx.responses.get(case.response_id))
    else:
        facts = await facts_of(tx, await tx.comments.get(case.comment_id))
    return replace(
        facts,
        spoken=(*facts.spoken, *await _said_again(tx, case)),
        conversation=tuple(await tx.comments.conversation(case.id)),
    )


async def _said_again(tx: Transaction, case: rows.Case) -> list[Spoken]:
    """What was said with the answer to the re-survey."""
    response = await tx.responses.by_invitation(case.resurvey_id) if case.resurvey_id else None
    said = await tx.comments.all_of_response(response.id) if response else []
    return [Spoken(comment=row, messages=await tx.comments.messages(row.id)) for row in said]


async def facts_of_response(tx: Transaction, response: rows.Response) -> Facts:
    """Gather what is known about a response."""
    invitation = await tx.invitations.get(response.invitation_id)
    version = await tx.campaigns.version_by_id(invitation.version_id)
    comments = await tx.comments.all_of_response(response.id)
    return Facts(
        contact=await tx.contacts.get(response.contact_id),
        response=response,
        campaign=campaign_codec.from_dict(version.spec).varied(invitation.variant),
        event=await tx.events.get(response.event_id) if response.event_id else None,
        spoken=tuple([Spoken(comment=row, messages=await tx.comments.messages(row.id)) for row in comments]),
    )


def signals_of(facts: Facts, previous_case_at: datetime | None) -> Signals:
    """What routing looks at."""
    response, worst = facts.response, facts.worst
    return Signals(
        metric=facts.campaign.metric if facts.campaign else None,
        score=response.score if response else None,
        group=Group(response.group) if response and response.group else None,
        sentiment=sentiment_of(worst) if worst else None,
        strong_lexicon=worst is not None and _strong(worst),
        watched=_most_urgent(facts),
        media=facts.media,
        previous_case_at=previous_case_at,
        vip=VIP_TAG in facts.contact.tags,
    )


def label_of(comment: rows.Comment) -> Label | None:
    """What staff said, else what the model said; None while the analysis is pending."""
    if comment.staff_label:
        return Label(comment.staff_label)
    return Label(comment.label) if comment.label and comment.analysis == "done" else None


def sentiment_of(comment: rows.Comment) -> Sentiment | None:
    """The sentiment of a comment; staff's label counts as certain."""
    label = label_of(comment)
    if label is None:
        return None
    shares = (comment.p_negative or 0.0, comment.p_neutral or 0.0, comment.p_positive or 0.0)
    if comment.staff_label:
        shares = (
            float(label is Label.NEGATIVE),
            float(label is Label.NEUTRAL),
            float(label is Label.POSITIVE),
        )
    return Sentiment(
        label=label,
        negative=shares[0],
        neutral=shares[1],
        positive=shares[2],
        language=comment.language or "und",
        version=comment.model or "",
        degraded=comment.degraded and not comment.staff_label,
        alert=None if comment.staff_label else comment.p_alert,
    )


def _strong(comment: rows.Comment) -> bool:
    sentiment = sentiment_of(comment)
    return sentiment is not None and sentiment.confidence >= STRONG


def _most_urgent(facts: Facts) -> Topic | None:
    topics = {
        *(_topic(facts, spoken) for spoken in facts.spoken),
        *(danger(text) for text in facts.conversation),
    }
    return next((topic for topic in Topic if topic in topics), None)


def _topic(facts: Facts, spoken: Spoken) -> Topic | None:
    # Which ordinary words are watched depends on the language, which the analysis finds out.
    if spoken.comment.analysis != "done" or not spoken.comment.language:
        return danger(spoken.text)
    return watched(spoken.text, spoken.comment.language, facts.alerts.watched)


def _unhappiness(comment: rows.Comment) -> tuple[int, float]:
    return _WORST_FIRST[label_of(comment) or Label.NEUTRAL], -(comment.p_negative or 0.0)
