"""What agents read when they give a case away, put it aside, or judge its words otherwise."""

from datetime import datetime

from bot.i18n import Voice, clip
from bot.ui import moment
from bot.ui.mention import mention
from bot.ui.screen import LONGEST_LABEL, LONGEST_NOTE, Button, Screen, grid
from feedback.signing import Signer
from feedback.snooze import HOURS
from feedback.views.desk import Taking, Took
from feedback.views.work import Relabelled, Snoozed, Suggested


def released_note(say: Voice, *, case_id: int) -> str:
    """The answer to Release."""
    return say.label("staff-released", number=str(case_id))


def released_line(say: Voice, *, case_id: int) -> Screen:
    """A case somebody had is free again."""
    return Screen(text=say("staff-line-released", number=str(case_id)))


def awake_line(say: Voice, *, case_id: int) -> Screen:
    """The hours for which a case was put aside are over."""
    return Screen(text=say("staff-line-awake", number=str(case_id)))


def reopened_line(say: Voice, *, case_id: int) -> Screen:
    """An agent opened a closed case again."""
    return Screen(text=say("staff-line-reopened-by-staff", number=str(case_id)))


def recovered_line(say: Voice, *, case_id: int) -> Screen:
    """The customer was asked again and is content now."""
    return Screen(text=say("staff-line-recovered", number=str(case_id)))


def closing_lost_line(say: Voice, *, case_id: int) -> Screen:
    """The closing line did not reach the customer, or perhaps not."""
    return Screen(text=say("staff-line-closing-lost", number=str(case_id)))


def assign(say: Voice, sign: Signer, found: Suggested, *, case_id: int) -> Screen:
    """A key a name, with the number of open cases."""
    keys = [
        Button(
            text=clip(say.label("staff-assign-key", name=load.name, count=load.open_cases), LONGEST_LABEL),
            data=sign.pack_callback("give", case_id, f"{load.agent_id}:{found.owner_id}"),
        )
        for load in found.loads
    ]
    asked = "staff-assign" if keys else "staff-assign-nobody"
    return Screen(text=say(asked, number=str(case_id)), rows=grid(keys, 1))


def assigned(say: Voice, *, case_id: int, by: str, to: str) -> Screen:
    """What the list of names becomes."""
    return Screen(
        text=say(
            "staff-assigned", number=str(case_id), by=clip(by, LONGEST_LABEL), to=clip(to, LONGEST_LABEL)
        )
    )


def yours(say: Voice, *, case_id: int, agent_id: int, name: str) -> Screen:
    """Tells an agent that a case was given to them."""
    who = mention(agent_id, clip(name, LONGEST_LABEL))
    return Screen(text=say("staff-assigned-yours", number=str(case_id), agent=who))


def not_assigned(say: Voice, took: Took) -> Screen:
    """Too late: the case is closed, or somebody else has it by now."""
    if took.outcome is Taking.TAKEN and took.owner:
        return Screen(text=say("staff-already-taken", owner=clip(took.owner, LONGEST_LABEL)))
    return Screen(text=say("staff-already-closed"))


def hours(say: Voice, sign: Signer, *, case_id: int) -> Screen:
    """For how long?"""
    keys = [
        Button(
            text=say.label("staff-snooze-hours", count=count),
            data=sign.pack_callback("snoozefor", case_id, str(count)),
        )
        for count in HOURS
    ]
    now = Button(text=say.label("staff-snooze-end"), data=sign.pack_callback("snoozefor", case_id, "0"))
    return Screen(text=say("staff-snooze", number=str(case_id)), rows=(*grid(keys, 2), (now,)))


def snoozed(say: Voice, done: Snoozed, *, case_id: int, now: datetime) -> Screen:
    """What the question becomes."""
    if done.outcome is not Taking.YOURS:
        return Screen(text=say("staff-snooze-not-taken", number=str(case_id)))
    if done.until is None:
        return Screen(text=say("staff-snooze-ended", number=str(case_id)))
    until = moment.instant(say, done.until, now)
    return Screen(text=say("staff-snoozed", number=str(case_id), until=until))


def relabelled_note(say: Voice, done: Relabelled) -> str:
    """The answer to Not negative."""
    if not done.changed:
        return say.label("staff-relabelled-nothing")
    if done.closed:
        return say.label("staff-relabelled-closed")
    reasons = ", ".join(
        say.label(f"staff-reason-{reason.value.replace('_', '-')}") for reason in done.reasons
    )
    if not reasons:
        return say.label("staff-relabelled")
    return clip(say.label("staff-relabelled-stays", reasons=reasons), LONGEST_NOTE)


def negative_note(say: Voice, done: Relabelled) -> str:
    """The answer to It is negative."""
    return say.label("staff-relabelled-negative" if done.changed else "staff-relabelled-nothing")


def reopened_note(say: Voice, took: Took, *, case_id: int) -> str:
    """The answer to Reopen."""
    opened = took.outcome is Taking.YOURS
    return say.label("staff-reopened" if opened else "staff-reopened-already", number=str(case_id))
