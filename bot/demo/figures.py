"""The one JSON document the scripted demo ends with."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from statistics import quantiles

from bot.demo.judge import Sightings
from bot.demo.stage import Stage
from bot.limits import CHAT_GAP
from db.repositories.audit import CaseFact
from sandbox.dictionary import Json


async def figures(stage: Stage, campaign: str, entries: Sequence[Json]) -> dict[str, object]:
    """Invitations, skips, responses, score, cases and messages."""
    async with stage.house.uow.read() as tx:
        invitations, cases = await tx.audit.invitations(), await tx.audit.cases()
    report = await stage.house.services.reports.report(campaign, since=None, now=stage.now)
    summary = report.summary
    accepted = [entry for entry in entries if entry["outcome"] == "accepted"]
    return {
        "invitations": _by(invitations, 0),
        "skips": {
            reason: n
            for (state, reason), n in sorted(invitations.items(), key=str)
            if state == "skipped" and reason
        },
        "responses": summary.n,
        "nps": {"value": summary.value, "low": summary.low, "high": summary.high, "n": summary.n},
        "cases": len(cases),
        "cases by reason": dict(Counter(reason for case in cases for reason in case.reasons)),
        "messages sent": sum(entry["method"].startswith("send") for entry in accepted),
        "messages edited": sum(entry["method"].startswith("edit") for entry in accepted),
        "refused by Telegram": dict(
            Counter(f"{e['error_code']} {e['description']}" for e in entries if e["outcome"] == "refused")
        ),
        "faults injected": dict(
            Counter(f"{e['fault']} {e['method']}" for e in entries if e["outcome"] == "fault")
        ),
    }


def _by(invitations: Mapping[tuple[str, str | None], int], part: int) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for key, n in invitations.items():
        counts[str(key[part])] += n
    return dict(sorted(counts.items()))


def latencies(cases: Sequence[CaseFact], seen: Sightings, wall: "Wall") -> dict[str, object]:
    """Milliseconds on the wall from the case's opening to the request that shows it.

    Alone: as a card of its own, and those of them that found the chat at rest, as Telegram takes one message
    a second; folded: as a line of the live summary.
    """
    alone: list[float] = []
    at_rest: list[float] = []
    folded: list[float] = []
    for case in cases:
        if case.id not in seen.first:
            continue
        opened, shown = wall.at(case.opened_at), seen.first[case.id]
        as_card = seen.cards.get(case.id) == shown
        (alone if as_card else folded).append((shown - opened) * 1000)
        if as_card and not any(opened - CHAT_GAP < at < shown for at in seen.staff_requests):
            at_rest.append((shown - opened) * 1000)
    return {
        "cards sent alone": _percentiles(alone),
        "of them into a chat at rest": _percentiles(at_rest),
        "folded, until visible": _percentiles(folded),
    }


class Wall:
    """Joins the bot's fast clock with the sandbox's seconds."""

    def __init__(self, start: datetime, speed: float, at: float) -> None:
        """`at`: what the sandbox's clock showed when the bot's showed `start`."""
        self._start = start
        self._speed = speed
        self._at = at

    def at(self, instant: datetime) -> float:
        """The sandbox's seconds at an instant of the bot's."""
        return self._at + (instant - self._start).total_seconds() / self._speed


def _percentiles(values: Sequence[float]) -> dict[str, float | int] | None:
    if len(values) < 2:
        return None
    cuts = quantiles(values, n=100, method="inclusive")
    return {
        "n": len(values),
        "p50": round(cuts[49], 1),
        "p95": round(cuts[94], 1),
        "p99": round(cuts[98], 1),
    }
