"""otklik segment list|show|put|remove"""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Any, TypeVar

import typer

from bot.cli.base import AsJson, act, desk, document, say, table
from bot.cli.plain import plain
from bot.i18n import Translator, Voice
from bot.ui import number
from feedback.metrics import Summary
from feedback.views.segment import SegmentScore, SegmentView
from services.segments import Segments

Name = Annotated[str, typer.Argument(help="Its name: lower-case Latin letters, digits, hyphens.")]
Expression = Annotated[str, typer.Argument(help='visits >= 3 and not tag "vip"')]
Result = TypeVar("Result")
group = typer.Typer(help="Named groups of contacts, for the audience of campaigns.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(group, name="segment")


@group.command("list")
def list_(as_json: AsJson = False) -> None:
    """Show every segment with its criteria and size."""
    lines = _done(lambda segments, now: segments.lines(now))
    if as_json:
        document([_plain(asdict(line)) for line in lines])
        return
    cells = [(line.name, line.contacts, line.reachable, line.expression) for line in lines]
    table(("segment", "contacts", "reachable", "criteria"), cells)


@group.command()
def show(name: Name, as_json: AsJson = False) -> None:
    """Show one segment: criteria, size, the campaigns it is for, its score."""
    _tell(_done(lambda segments, now: segments.show(name, now)), as_json=as_json)


@group.command()
def measure(expression: Expression, as_json: AsJson = False) -> None:
    """Show whom an expression would take in, without saving it."""
    _tell(_done(lambda segments, now: segments.measure(expression, now)), as_json=as_json)


@group.command()
def put(name: Name, expression: Expression) -> None:
    """Save a segment, or change it: campaigns that name it follow at once."""
    saving = _done(lambda segments, now: segments.put(name, expression, by="cli", now=now))
    say(f"{name}: {saving}")


@group.command()
def remove(name: Name) -> None:
    """Forget a segment that no campaign uses."""
    _done(lambda segments, now: segments.remove(name, now))
    say(f"{name} is gone.")


def _done(work: Callable[[Segments, datetime], Awaitable[Result]]) -> Result:
    async def all_of_it() -> Result:
        async with desk() as at:
            segments = Segments(uow=at.uow, default_timezone=at.settings.default_timezone)
            return await work(segments, at.clock.now())

    return act(all_of_it)


def _tell(view: SegmentView, *, as_json: bool) -> None:
    if as_json:
        scores = [_score(one) for one in view.scores]
        document({**_plain(asdict(view.line)), "used_by": list(view.used_by), "scores": scores})
        return
    for line in _lines(view):
        say(line)


def _lines(view: SegmentView) -> Iterator[str]:
    yield view.line.expression
    yield f"contacts {view.line.contacts}, reachable {view.line.reachable}"
    if view.used_by:
        yield f"used by {', '.join(view.used_by)}"
    voice = Translator(("en",)).voice("en")
    for one in view.scores:
        if one.summary is None or one.summary.value is None:
            yield f"{one.slug}: too few answers (n = {one.n})"
            continue
        value = plain(number.figure(voice, one.summary.value, one.summary.unit))
        yield f"{one.slug}: {one.summary.metric.name} {value}{_interval(voice, one.summary)}, n = {one.n}"


def _interval(voice: Voice, summary: Summary) -> str:
    if summary.low is None or summary.high is None:
        return ""
    low, high = (plain(number.figure(voice, bound, summary.unit)) for bound in (summary.low, summary.high))
    return f", 95 % from {low} to {high}"


def _score(one: SegmentScore) -> dict[str, Any]:
    summary = one.summary
    figures = {"value": summary.value, "low": summary.low, "high": summary.high} if summary else {}
    return {"campaign": one.slug, "n": one.n, "metric": summary.metric.name if summary else None, **figures}


def _plain(line: dict[str, Any]) -> dict[str, Any]:
    """What others know it by: our own numbers mean nothing to them."""
    return {key: value for key, value in line.items() if key != "id" and value != ""}
