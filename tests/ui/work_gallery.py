"""Every screen and short answer of working on a case, from sample data."""

from datetime import timedelta

from bot.i18n import Voice
from bot.ui import card, closing, recovery, resolving, work
from bot.ui.screen import Screen
from feedback.assigning import Load
from feedback.case import CaseReason, CaseState
from feedback.causes import BUILT_IN
from feedback.outcome import Draft, Outcome
from feedback.recovery import LoopFigures, Part, RecoveryFigures
from feedback.views import CardView
from feedback.views.desk import Taking, Took
from feedback.views.ended import CaseWork, ChoiceView, ResolvedAs
from feedback.views.work import Closing, Relabelled, Snoozed, Step, Suggested
from tests.ui.samples import BIG, LOCAL, NOW, SIGNER, card_view

# Telegram's accounts have ten digits.
ACCOUNT = 9_876_543_210
FIGURES = RecoveryFigures(
    resolved=12,
    median=timedelta(hours=3),
    p90=timedelta(days=2),
    first_contact=9,
    asked_again=8,
    answered=6,
    recovered=5,
    change=4.5,
    refunded=123450,
    outcomes={outcome.value: 2 for outcome in Outcome},
    causes={**dict.fromkeys(BUILT_IN, 2)},
    compared=6,
    before=2.5,
    after=7,
)
LOOP = LoopFigures(recovery=FIGURES, promises=Part(part=3, n=4), replies=Part(part=9, n=12))


def screens(say: Voice, text: str = "Анна") -> dict[str, Screen]:
    """By name; `text` stands wherever a person's words go."""
    own = ChoiceView(id=20, name=text[:40] or "Имя", built_in=False)
    causes = [*(ChoiceView(id=key, name=name, built_in=True) for key, name in enumerate(BUILT_IN, 1)), own]
    draft = Draft(outcome=Outcome.REFUNDED, refund=2_000_000_000)
    loads = [Load(agent_id=ACCOUNT, name=text, open_cases=count) for count in range(8)]
    found = {
        "work-outcomes": resolving.outcomes(say, SIGNER, case_id=12),
        "work-sum": resolving.ask_sum(say, case_id=12),
        "work-sum-unclear": resolving.sum_unclear(say),
        "work-causes": resolving.causes(say, SIGNER, Step(draft=draft, causes=causes), case_id=BIG),
        "work-causes-none": resolving.causes(say, SIGNER, Step(draft=draft, causes=()), case_id=BIG),
        "work-given-up": resolving.given_up(say, case_id=12),
        "work-cause-list": resolving.cause_list(say, SIGNER, causes),
        "work-cause-list-empty": resolving.cause_list(say, SIGNER, ()),
        "work-assign": work.assign(
            say, SIGNER, Suggested(outcome=Taking.YOURS, owner_id=ACCOUNT, loads=loads), case_id=BIG
        ),
        "work-assign-nobody": work.assign(say, SIGNER, Suggested(outcome=Taking.YOURS), case_id=12),
        "work-assigned": work.assigned(say, case_id=12, by=text, to=text),
        "work-yours": work.yours(say, case_id=12, agent_id=BIG, name=text),
        "work-not-assigned": work.not_assigned(say, Took(outcome=Taking.TAKEN, owner=text or "?")),
        "work-too-late": work.not_assigned(say, Took(outcome=Taking.CLOSED)),
        "work-hours": work.hours(say, SIGNER, case_id=BIG),
        "work-recovery": recovery.recovery(say, LOOP, days=30),
        "card-asked-again": card.card(say, SIGNER, _resolved(text, own), now=NOW),
    }
    return {**found, **_lines(say), **_snoozed(say), **_closings(say, text)}


def notes(say: Voice, text: str = "Анна") -> dict[str, str]:
    """Short answers to taps."""
    stays = Relabelled(changed=True, reasons=tuple(CaseReason))
    return {
        "released": work.released_note(say, case_id=BIG),
        "relabelled-nothing": work.relabelled_note(say, Relabelled(changed=False)),
        "relabelled-closed": work.relabelled_note(say, Relabelled(changed=True, closed=True)),
        "relabelled": work.relabelled_note(say, Relabelled(changed=True)),
        "relabelled-stays": work.relabelled_note(say, stays),
        "negative": work.negative_note(say, Relabelled(changed=True)),
        "reopened": work.reopened_note(say, Took(outcome=Taking.YOURS), case_id=BIG),
        "reopened-already": work.reopened_note(say, Took(outcome=Taking.TAKEN, owner=text), case_id=BIG),
    }


def _resolved(text: str, cause: ChoiceView) -> CardView:
    ended = ResolvedAs(outcome=Outcome.REFUNDED, refund=12050, cause=cause)
    done = CaseWork(ended=ended, recovered=(3, 9), corrected_by=text)
    return card_view(text, state=CaseState.RESOLVED, owner=text, work=done)


def _lines(say: Voice) -> dict[str, Screen]:
    made = (
        work.released_line,
        work.awake_line,
        work.reopened_line,
        work.recovered_line,
        work.closing_lost_line,
    )
    return {f"work-{line.__name__}": line(say, case_id=12) for line in made}


def _snoozed(say: Voice) -> dict[str, Screen]:
    cases = {
        "until": Snoozed(outcome=Taking.YOURS, until=LOCAL),
        "ended": Snoozed(outcome=Taking.YOURS),
        "not-taken": Snoozed(outcome=Taking.CLOSED),
    }
    return {
        f"work-snoozed-{name}": work.snoozed(say, done, case_id=12, now=NOW) for name, done in cases.items()
    }


def _closings(say: Voice, text: str) -> dict[str, Screen]:
    return {
        f"closing-{outcome}": closing.closing(say, Closing(language="ru", name=text, outcome=outcome))
        for outcome in Outcome
    }
