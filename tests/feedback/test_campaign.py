"""A campaign version: its defaults, its mistakes, and its way through JSON."""

import json
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback import metrics
from feedback.campaign import Alerts, Cadence, Campaign, CampaignState, Cooldown, Every, ServiceEvent
from feedback.campaign_codec import from_dict, to_dict
from feedback.errors import InvalidInput
from feedback.hours import DAYS, Hours
from feedback.metrics import Bands, Group, Scale
from feedback.people import People
from feedback.texts import LANGUAGES, Texts
from tests.feedback.build import campaign

words = st.text(max_size=20)
texts = st.dictionaries(st.sampled_from(LANGUAGES), words).map(Texts)
seconds = st.integers(60, 10**6).map(lambda number: timedelta(seconds=number))
custom = metrics.custom(Scale(minimum=0, maximum=9), Bands(top=(0, 2), bottom=(6, 9)))
measures = st.sampled_from([*metrics.METRICS, custom])


@st.composite
def campaigns(draw: st.DrawFn) -> Campaign:
    metric = draw(measures)
    questions = st.tuples(*[texts] * metric.questions) | st.just(())
    return Campaign(
        slug=draw(st.from_regex(r"[a-z][a-z0-9]{0,20}", fullmatch=True)),
        metric=metric,
        trigger=draw(st.builds(ServiceEvent, delay=seconds) | st.builds(Every, interval=st.integers(1, 400))),
        name=draw(texts),
        object=draw(texts),
        questions=draw(questions),
        labels=draw(st.none() | st.tuples(texts, texts)),
        services=tuple(draw(st.lists(words, max_size=3))),
        people=draw(st.sampled_from(People)),
        cadence=draw(st.sampled_from(Cadence)),
        hours=draw(st.integers(0, 1439).map(lambda start: Hours(start=start, end=1440))),
        days=frozenset(draw(st.sets(st.sampled_from(DAYS), min_size=1))),
        cooldown=Cooldown(any=draw(st.integers(0, 99)), declined=draw(st.integers(0, 99))),
        reminder=draw(st.none() | st.just(timedelta(days=3))),
        expires=draw(st.none() | st.just(timedelta(days=5))),
        follow_up=draw(st.dictionaries(st.sampled_from(Group), texts)),
        thanks=draw(texts),
        alerts=Alerts(low_score=draw(st.booleans()), watched={"ru": ("плесень", "запах* .. газа")}),
        priority=draw(st.integers(-9, 9)),
        state=draw(st.sampled_from(CampaignState)),
    )


@given(campaigns())
def test_json_and_back_is_the_same_campaign(spec: Campaign) -> None:
    assert from_dict(json.loads(json.dumps(to_dict(spec)))) == spec


def test_the_smallest_campaign_has_the_shipped_defaults() -> None:
    spec = campaign()
    assert spec.trigger == ServiceEvent(delay=timedelta(hours=2))
    assert (str(spec.hours), spec.days) == ("10:00-21:00", frozenset(DAYS))
    assert (spec.cooldown.any, spec.cooldown.answered, spec.cooldown.declined) == (30, 90, 30)
    assert spec.reminder is None
    assert spec.lifetime == timedelta(days=7)
    assert spec.running
    assert not spec.recurring
    assert spec.wants("anything")
    assert spec.wants(None)


def test_a_relationship_campaign_waits_three_weeks() -> None:
    spec = campaign(trigger=Every(interval=90))
    assert spec.recurring
    assert spec.lifetime == timedelta(days=21)
    assert campaign(expires=timedelta(days=2)).lifetime == timedelta(days=2)


def test_services_are_a_choice() -> None:
    spec = campaign(services=("massage",))
    assert spec.wants("massage")
    assert not spec.wants("haircut")
    assert not spec.wants(None)


@pytest.mark.parametrize(
    ("changes", "path", "message"),
    [
        ({"slug": "After visit"}, "slug", "error-slug"),
        ({"slug": ""}, "slug", "error-slug"),
        ({"slug": "a" * 41}, "slug", "error-slug"),
        ({"metric": metrics.CLI, "questions": (Texts(),)}, "question", "error-question-count"),
        ({"reminder": timedelta(days=7)}, "expires", "error-expires-too-soon"),
    ],
)
def test_a_mistake_names_its_field(changes: dict[str, Any], path: str, message: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        campaign(**changes)
    assert (caught.value.path, caught.value.message_id) == (path, message)


def test_answers_without_a_name_are_employees_alone() -> None:
    assert campaign(metric=metrics.ENPS).whom is People.EMPLOYEES
    assert campaign().whom is People.CUSTOMERS
    assert campaign(people=People.EMPLOYEES).whom is People.EMPLOYEES


@pytest.mark.parametrize(
    ("make", "path"),
    [
        (lambda: Every(interval=0), "trigger.every"),
        (lambda: ServiceEvent(delay=timedelta(hours=-1)), "trigger.delay"),
        (lambda: Cooldown(answered=-1), "cooldown.answered"),
        (lambda: Alerts(watched={"en": ("*",)}), "alerts.watched"),
    ],
)
def test_the_parts_check_themselves(make: Any, path: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        make()
    assert caught.value.path == path
