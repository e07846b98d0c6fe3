"""A break, /stop, and coming back."""

from datetime import datetime

from bot.i18n import Voice
from bot.ui import moment
from bot.ui.screen import Button, Screen
from feedback.signing import Signer

# The breaks on offer, in days.
BREAKS = (30, 90)


def ask(say: Voice, sign: Signer, *, contact_id: int, paused_until: datetime | None, now: datetime) -> Screen:
    """/pause: how long, and the way back when a break is on; `paused_until` in the contact's zone."""
    keys = [
        Button(
            text=say.label("customer-key-pause", days=days),
            data=sign.pack_callback("pause", contact_id, str(days)),
        )
        for days in BREAKS
    ]
    if paused_until is None or paused_until <= now:
        return Screen(text=say("customer-pause-ask"), rows=(tuple(keys),))
    end = Button(text=say.label("customer-key-unpause"), data=sign.pack_callback("pause", contact_id, "0"))
    date = moment.date_of(say, paused_until, now)
    return Screen(text=say("customer-paused", date=date), rows=(tuple(keys), (end,)))


def paused(say: Voice, sign: Signer, *, contact_id: int, until: datetime, now: datetime) -> Screen:
    """The break is on; `until` in the contact's zone."""
    end = Button(text=say.label("customer-key-unpause"), data=sign.pack_callback("pause", contact_id, "0"))
    return Screen(text=say("customer-paused", date=moment.date_of(say, until, now)), rows=((end,),))


def unpaused(say: Voice) -> Screen:
    """The break was ended early."""
    return Screen(text=say("customer-unpaused"))


def stopped(say: Voice, sign: Signer, *, contact_id: int, open_cases: int) -> Screen:
    """After /stop; says so when a person's answer is still to come."""
    resume = Button(text=say.label("customer-key-resume"), data=sign.pack_callback("resume", contact_id))
    text = say("customer-stopped-open" if open_cases else "customer-stopped")
    return Screen(text=text, rows=((resume,),))


def resumed(say: Voice) -> Screen:
    """/stop was taken back."""
    return Screen(text=say("customer-resumed"))
