"""otklik nlp report|export"""

import csv
import io
from collections.abc import Iterator
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.base import AsJson, act, columns, desk, document, note, say, write_bytes
from bot.cli.importing import bar
from feedback.agreement import Agreement
from feedback.sentiment import Label
from feedback.stats import FEW
from feedback.views.learning import Labelled, LearningView
from services.changes import Changes
from services.learning import Learning

group = typer.Typer(help="What the sentiment model can learn from staff.", no_args_is_help=True)
Since = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The first day on which staff judged.")
]
Out = Annotated[Path | None, typer.Option(help="Write into this file; else print.")]
HEADERS = ("language", "staff said", *(f"model: {label.value}" for label in Label), "n", "same")
COLUMNS = tuple(field.name for field in fields(Labelled))
# The first line of the file: whoever opens it reads what it is.
PSEUDONYMOUS = "# pseudonymous, not anonymous: comments of customers, for training only; delete when done"


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(group, name="nlp")


@group.command()
def report(since: Since = None, as_json: AsJson = False) -> None:
    """Compare the model with what staff said: a table for each language."""

    async def work() -> LearningView:
        async with desk() as at:
            learning = Learning(uow=at.uow, default_timezone=at.settings.default_timezone)
            return await learning.report(_day(since))

    view = act(work)
    if as_json:
        document(_as_dict(view))
        return
    for line in _lines(view):
        say(line)


@group.command()
def export(since: Since = None, out: Out = None) -> None:
    """Write the comments staff judged, masked, as a file for `python -m nlp.training --extra FILE`."""

    async def work() -> list[Labelled]:
        async with desk() as at:
            learning = Learning(uow=at.uow, default_timezone=at.settings.default_timezone)
            with bar("Comments") as advance:
                found = await learning.export(_day(since), advance)
            await Changes(uow=at.uow).exported("Comments staff judged", len(found), at.clock.now())
            return found

    found = act(work)
    write_bytes(out, as_tsv(found))
    count = "1 comment" if len(found) == 1 else f"{len(found)} comments"
    note(
        f"{count}. Names, addresses, links and long numbers are masked; the file is pseudonymous, not "
        "anonymous: what somebody told may still give them away. Keep it like the database."
    )


def as_tsv(found: list[Labelled]) -> bytes:
    """The layout of nlp/training/data, which quotes nothing."""
    text = io.StringIO()
    text.write(f"{PSEUDONYMOUS}\n")
    writer = csv.writer(text, delimiter="\t", quoting=csv.QUOTE_NONE, quotechar=None, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([getattr(each, name) for name in COLUMNS] for each in found)
    return text.getvalue().encode()


def _day(since: datetime | None) -> date | None:
    return since.date() if since else None


def _lines(view: LearningView) -> Iterator[str]:
    if not view.agreements:
        yield "Staff have not said anything about the model's labels yet."
    else:
        yield from columns(HEADERS, _rows(view))
        yield ""
        yield "Staff look most at what the model calls negative: this is no measure of all comments."
        yield 'After "Not negative" the label is the likelier of the other two, by the model.'
        yield from (
            f"{one.language}: {one.unopposed} called negative by the model, resolved, and left so by staff"
            for one in view.agreements
            if one.unopposed
        )
    yield from (f"{model}: {count} of them" for model, count in view.models.items())
    if view.by_lexicon:
        yield f"Left out: {view.by_lexicon} that the word list read while the model was away."
    if view.unread:
        yield f"Left out: {view.unread} that nothing has read yet."


def _rows(view: LearningView) -> Iterator[tuple[object, ...]]:
    for one in view.agreements:
        for staff in Label:
            counts = [one.counts.get((staff, model), 0) for model in Label]
            yield (one.language, staff.value, *counts, sum(counts), None)
        yield (one.language, "in all", *[None] * len(Label), one.n, _share(one))


def _share(one: Agreement) -> str:
    if one.share is None or one.interval is None:
        return f"fewer than {FEW}"
    low, high = one.interval
    return f"{one.share:.0f} % ({low:.0f}-{high:.0f})"


def _as_dict(view: LearningView) -> dict[str, Any]:
    return {
        "languages": [
            {
                "language": one.language,
                "n": one.n,
                "same": one.same,
                "share": one.share,
                "interval": one.interval,
                "matrix": {
                    staff.value: {model.value: one.counts.get((staff, model), 0) for model in Label}
                    for staff in Label
                },
                "unopposed": one.unopposed,
            }
            for one in view.agreements
        ],
        "models": dict(view.models),
        "left_out": {"by_lexicon": view.by_lexicon, "unread": view.unread},
    }
