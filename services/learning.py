"""Learning from staff: how the model compares with them, and their labels as a training file."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork
from feedback.agreement import agreements
from feedback.hours import start_of_day
from feedback.masking import mask
from feedback.sentiment import Label
from feedback.views.learning import Labelled, LearningView

PAGE = 500
UNDETERMINED = "und"
# Language, staff's label, the model's, its version, whether the lexicon spoke for it; how many.
Found = tuple[str | None, str | None, str | None, str | None, bool, int]


class Learning:
    """Reads only; what it hands out is masked."""

    def __init__(self, *, uow: UnitOfWork, default_timezone: str) -> None:
        self._uow = uow
        self._zone = ZoneInfo(default_timezone)

    async def report(self, since: date | None) -> LearningView:
        """The model against staff, for labels given from this day on."""
        async with self._uow.read() as tx:
            start = self._start(since)
            return _view(await tx.learning.judged(start), await tx.learning.unopposed(start))

    async def export(
        self, since: date | None, progress: Callable[[int, int], None] = lambda _done, _total: None
    ) -> list[Labelled]:
        """Every comment with words that staff judged; pseudonymous, in no order of time.

        Who asked to be forgotten has no words left, and is not in it.
        """
        said: set[Labelled] = set()
        last, start, total = 0, self._start(since), None
        while True:
            async with self._uow.read() as tx:
                total = total or await tx.learning.count(start)
                last, page = await _page(tx, start, last)
            if not last:
                return sorted(said, key=lambda one: (one.language, one.text, one.label))
            said.update(page)
            progress(len(said), total)

    def _start(self, since: date | None) -> datetime | None:
        return start_of_day(since, self._zone) if since else None


def _view(found: Iterable[Found], unopposed: Mapping[str, int]) -> LearningView:
    models: Counter[str] = Counter()
    by_lexicon = unread = 0
    judged = []
    for language, staff, label, model, degraded, count in found:
        if staff is None or label is None:
            unread += count
        elif degraded:
            by_lexicon += count
        else:
            models[model or ""] += count
            judged.append((language or UNDETERMINED, (Label(staff), Label(label)), count))
    return LearningView(
        agreements=agreements(judged, unopposed),
        models=dict(models.most_common()),
        by_lexicon=by_lexicon,
        unread=unread,
    )


async def _page(tx: Transaction, since: datetime | None, after: int) -> tuple[int, list[Labelled]]:
    """The number of the last comment read (0: there was none), and those of the page that have words."""
    found = await tx.learning.page(since, after, PAGE)
    if not found:
        return 0, []
    words, staff = await tx.learning.words([row[0] for row in found]), await tx.learning.staff_names()
    return found[-1][0], [
        Labelled(
            text=_line(words[number], {*staff, *filter(None, (writer, served_by))}),
            label=label or "",
            language=language or UNDETERMINED,
        )
        for number, language, label, writer, served_by in found
        if number in words
    ]


def _line(words: list[str], names: set[str]) -> str:
    """One line without tabs: the training files quote nothing."""
    return " ".join(mask("\n".join(words), names).split())
