"""Which languages a campaign speaks, and what those get whose language it does not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from feedback.campaign import Campaign
from feedback.fallback import Fallback
from feedback.incentives import texts_of
from feedback.survey import Choice, FollowUp, Survey
from feedback.texts import LANGUAGES, NO_TEXTS, Texts


class Instead(StrEnum):
    """What stands in for a missing text."""

    # Another language's text, by the campaign's `fallback`.
    OTHER = "other"
    # The bot's own words in the person's language.
    BUILT_IN = "built-in"
    # Nothing: they are not asked, or not written to.
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A text of a campaign that one language lacks."""

    path: str
    language: str
    instead: Instead
    # Whose text stands in.
    other: str = ""


def speaks(campaign: Campaign, language: str) -> bool:
    """Whether somebody who reads this language may be asked."""
    return all(one.instead is not Instead.NOTHING for one in _missing(campaign, _asked(campaign), language))


def missing(campaign: Campaign) -> tuple[Missing, ...]:
    """Every text that some language lacks, with what happens then; in the order of the file."""
    texts = [*_asked(campaign), *_around(campaign), *texts_of(campaign.extras), *_varied(campaign)]
    return tuple(one for language in LANGUAGES for one in _missing(campaign, texts, language))


def spoken(campaign: Campaign, language: str) -> Campaign:
    """As somebody who reads this language meets it: no text in another that `fallback` does not name."""
    said = _Said(campaign.fallback, language)
    return replace(
        campaign,
        object=said.or_built_in(campaign.object),
        questions=_questions(campaign, said),
        labels=_labels(campaign, said),
        follow_up={group: said.or_built_in(each) for group, each in campaign.follow_up.items()},
        then=_survey(campaign.then, said),
        thanks=said.or_built_in(campaign.thanks),
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """Texts in one language."""

    fallback: Fallback
    language: str

    def or_built_in(self, texts: Texts) -> Texts:
        """The text, or none: the bot has its own."""
        return self.fallback.said(texts, self.language) or NO_TEXTS

    def or_any(self, texts: Texts) -> Texts:
        """The text, or as it is: who sees it was asked in another language before."""
        return self.fallback.said(texts, self.language) or texts


def _questions(campaign: Campaign, said: _Said) -> tuple[Texts, ...]:
    found = [said.fallback.said(each, said.language) for each in campaign.questions]
    if all(found) or not _has_words(campaign):
        return tuple(said.or_any(each) for each in campaign.questions)
    # A metric of several questions is asked in one voice.
    return ()


def _labels(campaign: Campaign, said: _Said) -> tuple[Texts, Texts] | None:
    if campaign.labels is None:
        return None
    low, high = (said.fallback.said(each, said.language) for each in campaign.labels)
    return (low, high) if low and high else None


def _survey(survey: Survey, said: _Said) -> Survey:
    return replace(survey, questions=tuple(_follow_up(one, said) for one in survey.questions))


def _follow_up(question: FollowUp, said: _Said) -> FollowUp:
    low, high = (said.or_any(each) for each in question.labels)
    choices = tuple(Choice(id=one.id, text=said.or_any(one.text)) for one in question.choices)
    return replace(question, text=said.or_any(question.text), choices=choices, labels=(low, high))


def _asked(campaign: Campaign) -> Iterator[tuple[str, Texts, bool]]:
    """The questions themselves: path, texts, and whether the bot has words of its own."""
    for number, texts in enumerate(campaign.questions):
        path = "question" if len(campaign.questions) == 1 else f"question[{number}]"
        yield path, texts, _has_words(campaign) and campaign.fallback.built_in
    for number, one in enumerate(campaign.then.questions):
        yield f"then[{number}].question", one.text, False
        for choice in one.choices:
            yield f"then[{number}].choices.{choice.id}", choice.text, False


def _around(campaign: Campaign) -> Iterator[tuple[str, Texts, bool]]:
    yield "object", campaign.object, True
    for end, texts in zip(("low", "high"), campaign.labels or (), strict=False):
        yield f"labels.{end}", texts, True
    for group, texts in campaign.follow_up.items():
        yield f"follow_up.{group.value}", texts, True
    yield "thanks", campaign.thanks, True


def _varied(campaign: Campaign) -> Iterator[tuple[str, Texts, bool]]:
    for number, variant in enumerate(campaign.variants):
        for texts in variant.questions:
            path = f"variants[{number}].question"
            yield path, texts, _has_words(campaign) and campaign.fallback.built_in


def _missing(
    campaign: Campaign, texts: Iterable[tuple[str, Texts, bool]], language: str
) -> Iterator[Missing]:
    for path, each, own_words in texts:
        if not each or language in each:
            continue
        other = campaign.fallback.stand_in(each, language)
        instead = Instead.OTHER if other else Instead.BUILT_IN if own_words else Instead.NOTHING
        yield Missing(path=path, language=language, instead=instead, other=other or "")


def _has_words(campaign: Campaign) -> bool:
    return campaign.metric.name != "custom"
