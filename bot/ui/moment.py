"""Dates and times as people say them; every instant comes in the reader's own zone."""

from datetime import date, datetime, timedelta

from bot.i18n import Safe, Voice


def day(say: Voice, on: date, today: date) -> Safe:
    """`12 June`, with the year when it is not this one."""
    shown = say("date-long", day=on.day, month=on.month)
    return shown if on.year == today.year else say("date-year", date=shown, year=str(on.year))


def date_of(say: Voice, at: datetime, now: datetime) -> Safe:
    """The day of an instant."""
    return day(say, at.date(), now.astimezone(at.tzinfo).date())


def deadline(say: Voice, at: datetime, now: datetime) -> Safe:
    """`today by 18:30`, `tomorrow by 11:00`, `by 11:00 on 14 June`."""
    today = now.astimezone(at.tzinfo).date()
    time = f"{at:%H:%M}"
    if at.date() == today:
        return say("by-today", time=time)
    if at.date() == today + timedelta(days=1):
        return say("by-tomorrow", time=time)
    return say("by-date", time=time, date=day(say, at.date(), today))


def instant(say: Voice, at: datetime, now: datetime) -> Safe:
    """`12 June, 18:30`."""
    return say("at-instant", date=date_of(say, at, now), time=f"{at:%H:%M}")
