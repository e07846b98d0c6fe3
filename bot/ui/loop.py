"""What a report says of putting things right; a row with too few behind it is left out."""

from collections.abc import Iterator

from bot.i18n import Safe, Voice
from bot.ui import number
from bot.ui.recovery import times
from bot.ui.screen import lines
from feedback.metrics import Unit
from feedback.recovery import LoopFigures, Part, RecoveryFigures
from feedback.stats import too_few


def loop(say: Voice, figures: LoopFigures) -> Safe | None:
    """All rows under a heading; None while there has been no case."""
    if figures.empty:
        return None
    rows = [*_recovered(say, figures.recovery), *_parts(say, figures)]
    return lines(Safe(f"<b>{say('admin-report-loop')}</b>"), *rows or [say("admin-report-loop-few")])


def part(say: Voice, word: str, found: Part) -> Safe:
    """A share with its n; of too few only the counts."""
    share = Safe("–") if too_few(found.n) else number.share(say, found.part, found.n)
    return say(word, share=share, part=found.part, n=found.n)


def _recovered(say: Voice, figures: RecoveryFigures) -> Iterator[Safe | None]:
    if not too_few(figures.answered):
        yield part(say, "staff-recovery-recovered", figures.put_right)
        yield _from_to(say, figures)
    if not too_few(figures.resolved):
        yield part(say, "staff-recovery-first-contact", figures.at_first)
        yield times(say, figures)


def _from_to(say: Voice, figures: RecoveryFigures) -> Safe | None:
    if figures.before is None or figures.after is None:
        return None
    before, after = (number.figure(say, each, Unit.MEAN) for each in (figures.before, figures.after))
    return say("staff-recovery-from-to", before=before, after=after, n=figures.compared)


def _parts(say: Voice, figures: LoopFigures) -> Iterator[Safe]:
    for word, found in (
        ("staff-recovery-promises", figures.promises),
        ("staff-recovery-replies", figures.replies),
    ):
        if not too_few(found.n):
            yield part(say, word, found)
