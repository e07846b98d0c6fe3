"""Recovery figures: how cases ended. Never a share without its n."""

from datetime import timedelta

from bot.i18n import Safe, Voice
from bot.ui import number, resolving
from bot.ui.screen import Screen, lines, paragraphs
from feedback.causes import BUILT_IN
from feedback.metrics import Unit
from feedback.outcome import Outcome, sum_text
from feedback.recovery import RecoveryFigures
from feedback.stats import too_few
from feedback.views.ended import ChoiceView


def recovery(say: Voice, figures: RecoveryFigures, *, days: int) -> Screen:
    """All of it on one screen."""
    head = say("staff-recovery", days=days)
    if not figures.resolved:
        return Screen(text=lines(head, say("staff-recovery-none")))
    return Screen(
        text=paragraphs(
            lines(head, say("staff-recovery-resolved", count=figures.resolved), _times(say, figures)),
            _shares(say, figures),
            _outcomes(say, figures),
            _causes(say, figures),
        )
    )


def _times(say: Voice, figures: RecoveryFigures) -> Safe | None:
    if figures.median is None or figures.p90 is None:
        return None
    return say("staff-recovery-times", median=_duration(say, figures.median), p90=_duration(say, figures.p90))


def _shares(say: Voice, figures: RecoveryFigures) -> Safe:
    return lines(
        say(
            "staff-recovery-first-contact",
            share=_share(say, figures.first_contact, figures.resolved),
            part=figures.first_contact,
            n=figures.resolved,
        ),
        say("staff-recovery-asked", asked=figures.asked_again, answered=figures.answered),
        say(
            "staff-recovery-recovered",
            share=_share(say, figures.recovered, figures.answered),
            part=figures.recovered,
            n=figures.answered,
        )
        if figures.answered
        else None,
        say("staff-recovery-change", change=number.figure(say, figures.change, Unit.MEAN))
        if figures.change is not None
        else None,
    )


def _outcomes(say: Voice, figures: RecoveryFigures) -> Safe:
    rows = [
        say("staff-recovery-row", what=say.label(resolving.outcome_id(Outcome(name))), count=count)
        for name, count in figures.outcomes.items()
    ]
    refunded = say("staff-recovery-refunded", sum=sum_text(figures.refunded)) if figures.refunded else None
    return lines(*rows, refunded)


def _causes(say: Voice, figures: RecoveryFigures) -> Safe | None:
    rows = [
        say("staff-recovery-row", what=_cause(say, name), count=count)
        for name, count in figures.causes.items()
    ]
    return lines(say("staff-recovery-causes"), *rows) if rows else None


def _cause(say: Voice, name: str) -> str:
    return resolving.cause(say, ChoiceView(id=0, name=name, built_in=name in BUILT_IN))


def _share(say: Voice, part: int, whole: int) -> Safe:
    """A share of too few says nothing: only the counts are shown then."""
    return Safe("–") if too_few(whole) else number.share(say, part, whole)


def _duration(say: Voice, time: timedelta) -> Safe:
    minutes = round(time.total_seconds() / 60)
    if minutes < 60:
        return say("staff-duration-minutes", count=minutes)
    hours = round(minutes / 60)
    if hours < 48:
        return say("staff-duration-hours", count=hours)
    return say("staff-duration-days", count=round(hours / 24))
