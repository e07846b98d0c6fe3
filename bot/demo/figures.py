"""The one JSON document the scripted demo ends with."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from statistics import quantiles

from bot.demo.judge import Sightings
from bot.demo.stage import Stage
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


def latencies(
    cases: Sequence[CaseFact], seen: Sightings, wall: "Wall"
) -> dict[str, dict[str, float | int] | None]:
    """Milliseconds on the wall from the case's commit to the request that shows it."""
    cards = [wall.since(case.opened_at, seen.cards[case.id]) for case in cases if _alone(case, seen)]
    lines = [
        wall.since(case.opened_at, seen.lines[case.id])
        for case in cases
        if case.id in seen.lines and not _alone(case, seen)
    ]
    return {"cards sent alone": _percentiles(cards), "folded, until visible": _percentiles(lines)}


def _alone(case: CaseFact, seen: Sightings) -> bool:
    return case.id in seen.cards and seen.cards[case.id] < seen.lines.get(case.id, float("inf"))


class Wall:
    """Joins the bot's fast clock with the sandbox's seconds."""

    def __init__(self, start: datetime, speed: float, at: float) -> None:
        """`at`: what the sandbox's clock showed when the bot's showed `start`."""
        self._start = start
        self._speed = speed
        self._at = at

    def since(self, instant: datetime, sandbox_seconds: float) -> float:
        """Milliseconds from an instant of the bot's to one of the sandbox's."""
        at = self._at + (instant - self._start).total_seconds() / self._speed
        return (sandbox_seconds - at) * 1000


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
