"""Recovery figures: how cases ended. Never a share without its n."""

from datetime import timedelta

from bot.i18n import Safe, Voice
from bot.ui import number, resolving
from bot.ui.screen import Screen, lines, paragraphs
from feedback.causes import BUILT_IN
from feedback.metrics import Unit
from feedback.outcome import Outcome, sum_text
from feedback.recovery import LoopFigures, RecoveryFigures
from feedback.stats import too_few
from feedback.views.ended import ChoiceView


def recovery(say: Voice, loop: LoopFigures, *, days: int) -> Screen:
    """All of it on one screen."""
    head, figures = say("staff-recovery", days=days), loop.recovery
    if not figures.resolved:
        return Screen(text=paragraphs(lines(head, say("staff-recovery-none")), _kept(say, loop)))
    return Screen(
        text=paragraphs(
            lines(head, say("staff-recovery-resolved", count=figures.resolved), times(say, figures)),
            _shares(say, figures),
            _kept(say, loop),
            _outcomes(say, figures),
            _causes(say, figures),
        )
    )


def _kept(say: Voice, loop: LoopFigures) -> Safe | None:
    parts = (("staff-recovery-replies", loop.replies), ("staff-recovery-promises", loop.promises))
    rows = [
        say(word, share=_share(say, found.part, found.n), part=found.part, n=found.n)
        for word, found in parts
        if found.n
    ]
    return lines(*rows) if rows else None


def times(say: Voice, figures: RecoveryFigures) -> Safe | None:
    """How long it took; None for no cases."""
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
