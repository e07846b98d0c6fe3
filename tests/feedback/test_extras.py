"""Beside questions: never without its own consent, never twice within its own clock, in decent hours."""

import json
from dataclasses import fields
from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback import adverts, incentives_codec
from feedback.adverts import AdvertState, Around, decide_extra
from feedback.cadence import days_later
from feedback.errors import InvalidInput
from feedback.fallback import Fallback
from feedback.hours import ALWAYS, DAYTIME, Window
from feedback.incentives import (
    NO_EXTRAS,
    Extras,
    ReviewLink,
    ThankYou,
    Touch,
    is_web_address,
    month_now,
    runs_low,
)
from feedback.merging import Standing, merge_standing
from feedback.metrics import METRICS
from feedback.texts import Texts
from feedback.verdict import Reason
from tests.feedback.build import NOON, campaign, contact
from tests.feedback.build_extras import FALLBACKS, extras

SOME = Texts({"en": "Hello"})
ZONES = ["Europe/Warsaw", "America/New_York", "Pacific/Apia", "Asia/Kathmandu"]
WORDS = st.dictionaries(st.sampled_from(["ru", "pl", "en"]), st.just("word"), min_size=1).map(Texts)
instants = st.integers(0, 60 * 24 * 800).map(lambda minute: NOON + timedelta(minutes=minute))


def around(**changes: object) -> Around:
    given = {"now": NOON, "window": Window(hours=DAYTIME), "default_timezone": "Europe/Warsaw", **changes}
    return Around(**given)  # type: ignore[arg-type]  # what a test names is checked by the dataclass


@given(
    now=instants,
    last=st.none() | instants,
    zone=st.sampled_from(ZONES),
    rest=st.integers(1, 90),
    agreed=st.booleans(),
    stopped=st.booleans(),
    paused=st.none() | instants,
    offered=st.booleans(),
)
def test_every_yes_obeys_consent_stop_pause_clock_and_hours(
    now: datetime,
    last: datetime | None,
    zone: str,
    rest: int,
    *,
    agreed: bool,
    stopped: bool,
    paused: datetime | None,
    offered: bool,
) -> None:
    person = contact(timezone_own=zone, consented=False, stopped=stopped, paused_until=paused)
    verdict = decide_extra(
        person, AdvertState(agreed=agreed, last_at=last), around(now=now, rest=rest, offered=offered)
    )
    if not verdict.ask:
        assert verdict.reason is not None
        return
    assert verdict.at is not None
    assert agreed
    assert not stopped
    assert paused is None or paused <= now
    assert offered or last is None or days_later(last, rest, ZoneInfo(zone)) <= now
    assert Window(hours=DAYTIME).is_open(ZoneInfo(zone), verdict.at)


@given(ticks=st.lists(st.integers(1, 60 * 24 * 20), min_size=1, max_size=60), rest=st.integers(1, 60))
def test_however_often_it_looks_two_extras_never_come_within_the_clock(ticks: list[int], rest: int) -> None:
    now, last, sent = NOON, None, []
    for minutes in ticks:
        now += timedelta(minutes=minutes)
        verdict = decide_extra(contact(), AdvertState(agreed=True, last_at=last), around(now=now, rest=rest))
        if verdict.ask and verdict.at == now:
            last = now
            sent.append(now)
    zone = ZoneInfo("Europe/Warsaw")
    days = [at.astimezone(zone).date() for at in sent]
    assert all((later - earlier).days >= rest for earlier, later in pairwise(days))


def test_consent_to_questions_is_another_matter() -> None:
    asked_only = decide_extra(contact(consented=True), AdvertState(agreed=False), around())
    assert asked_only.reason is Reason.NO_ADVERT_CONSENT
    assert decide_extra(contact(consented=False), AdvertState(agreed=True), around()).ask


def test_nothing_the_rules_look_at_knows_a_score() -> None:
    seen = {
        field.name for kind in (Around, AdvertState, Extras, ThankYou, ReviewLink) for field in fields(kind)
    }
    assert not {name for name in seen if "score" in name or "group" in name or "sentiment" in name}
    assert "Group" not in vars(adverts)


@given(extras(WORDS))
def test_extras_are_read_back_as_they_were_written(given: Extras) -> None:
    assert incentives_codec.from_dict(json.loads(json.dumps(incentives_codec.to_dict(given)))) == given


@given(FALLBACKS)
def test_a_fallback_is_read_back_as_it_was_written(given: Fallback) -> None:
    written = json.loads(json.dumps(incentives_codec.fallback_out(given)))
    assert incentives_codec.fallback_in(written) == given


@given(now=instants, month=st.integers(1, 12), zone=st.sampled_from(ZONES))
def test_a_month_is_the_local_one_and_ends_with_it(now: datetime, month: int, zone: str) -> None:
    found = month_now(Touch(id="x", text=SOME, months=frozenset({month})), now, ZoneInfo(zone))
    local = now.astimezone(ZoneInfo(zone))
    assert (found is not None) == (local.month == month)
    if found is not None:
        name, until = found
        assert name == f"{local:%Y-%m}"
        ends = until.astimezone(ZoneInfo(zone))
        assert now < until
        assert (ends.day, ends.month) == (1, month % 12 + 1)
        assert (until - timedelta(minutes=1)).astimezone(ZoneInfo(zone)).month == month


@given(total=st.integers(1, 10_000))
def test_admins_are_told_before_the_last_code_is_gone(total: int) -> None:
    low = [left for left in range(min(total, 200) + 1) if runs_low(left, total)]
    assert low[:2] == [0, 1][: len(low)]
    assert max(low) <= max(1, total // 10)


@pytest.mark.parametrize(
    ("make", "path"),
    [
        (lambda: Extras(rest=0), "rest"),
        (lambda: Extras(touches=(Touch(id="a", text=SOME, after=1),) * 2), "touches[1].id"),
        (lambda: Touch(id="a", text=SOME), ""),
        (lambda: Touch(id="a", text=SOME, after=1, months=frozenset({1})), ""),
        (lambda: Touch(id="a", text=SOME, after=0), "after"),
        (lambda: Touch(id="a", text=SOME, months=frozenset({13})), "months"),
        (lambda: Touch(id="a", text=Texts(), after=1), "text"),
        (lambda: ThankYou(text=Texts({"en": "Yours: {code}"})), "text"),
        (lambda: ReviewLink(url="javascript:alert(1)"), "url"),
    ],
)
def test_what_makes_no_sense_is_refused(make: object, path: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        make()  # type: ignore[operator]  # a lambda of the list above
    assert refused.value.path == path


@pytest.mark.parametrize("url", ["https://maps.example.com/a?b=c", "http://example.org"])
def test_a_web_address_is_taken(url: str) -> None:
    assert is_web_address(url)


@pytest.mark.parametrize(
    "url", ["example.com", "ftp://example.com", "https://", "https://a b.com", "https://["]
)
def test_anything_else_is_not(url: str) -> None:
    assert not is_web_address(url)


def test_nothing_follows_an_anonymous_answer() -> None:
    for metric in METRICS:
        if metric.anonymous:
            with pytest.raises(InvalidInput, match="error-extras-anonymous"):
                campaign(metric=metric, extras=Extras(review=ReviewLink(url="https://example.com")))


def test_off_by_default() -> None:
    assert campaign().extras == NO_EXTRAS
    assert not NO_EXTRAS.after_answer


def test_of_two_contacts_who_are_one_a_refusal_of_extras_holds() -> None:
    yes = Standing(consent_version=1, consented_at=NOON)
    assert merge_standing(yes, Standing(refused=True)).consent_version is None
    assert merge_standing(yes, Standing()).consent_version == 1


def test_a_promise_is_kept_in_spite_of_the_clock() -> None:
    just_now = AdvertState(agreed=True, last_at=NOON)
    refused = decide_extra(contact(), just_now, around(window=ALWAYS))
    assert refused.reason is Reason.COOLDOWN_ADVERTS
    assert decide_extra(contact(), just_now, around(window=ALWAYS, offered=True)).ask
