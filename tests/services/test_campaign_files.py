"""Campaign files: every key works, every mistake is one sentence with its place."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import Translator
from feedback import metrics
from feedback.campaign import Alerts, Cadence, Campaign, CampaignState, Cooldown, Every, ServiceEvent
from feedback.errors import InvalidDocument, NotFound, OtklikError
from feedback.guards import Guards, Per, Quota, Span
from feedback.hours import DAYS, WHOLE_DAY, Hours
from feedback.metrics import Bands, Group, Scale
from feedback.people import People
from feedback.sentiment import Label
from feedback.survey import CHOSEN, FIVE, Choice, Condition, FollowUp, Kind, Survey
from feedback.texts import LANGUAGES, NO_TEXTS, Texts
from feedback.triggers import Broadcast, Cron, OnRequest
from feedback.variants import Variant
from feedback.views import Applying
from services import campaign_output, campaign_yaml
from services.campaign_input import read_campaign
from tests.feedback.build_extras import FALLBACKS, extras
from tests.services.conftest import Desk

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
SMALLEST = "slug: after-visit\nmetric: nps\ntrigger: {on: service_event}\n"
READY = sorted((Path(__file__).parents[2] / "campaigns").glob("*.yaml"))
TRANSLATOR = Translator()

words = st.text("abc де ąż:#'\"-{[]", min_size=1, max_size=12).map(str.strip).filter(bool)
texts = st.dictionaries(st.sampled_from(LANGUAGES), words, min_size=1).map(Texts)
minutes = st.integers(1, 10**5).map(lambda number: timedelta(minutes=number))
NO_ENDS = (NO_TEXTS, NO_TEXTS)
own = metrics.custom(Scale(minimum=0, maximum=9), Bands(top=(0, 2), bottom=(6, 9)))

guards = st.builds(
    Guards,
    tenure=st.integers(0, 400),
    sample=st.integers(1, 100),
    quota=st.none()
    | st.builds(Quota, count=st.integers(1, 999), per=st.sampled_from(Per), every=st.sampled_from(Span)),
    daily_cap=st.none() | st.integers(1, 999),
    skips_holidays=st.booleans(),
)


def mistakes(document: str) -> list[tuple[str, str]]:
    """Path and message of everything that is wrong with a file."""
    with pytest.raises(InvalidDocument) as refused:
        read_campaign(campaign_yaml.load(document))
    for each in refused.value.mistakes:
        assert sentence(each)
    return [(each.path, each.message_id) for each in refused.value.mistakes]


def sentence(error: OtklikError) -> str:
    """The mistake in every language; raises when one has no words for it."""
    return " ".join(TRANSLATOR.text(name, error.message_id, **error.params) for name in LANGUAGES)


def variants(questions: int, *, delays: bool) -> st.SearchStrategy[list[Variant]]:
    one = st.builds(
        Variant,
        name=st.from_regex(r"[a-z][a-z0-9]{0,18}", fullmatch=True),
        weight=st.integers(1, 1000),
        questions=st.just(()) | st.tuples(*[texts] * questions),
        delay=st.none() | minutes if delays else st.none(),
        hours=st.none() | st.just(Hours(start=0, end=720)),
        audience=st.sampled_from(["", "loyal", "visits >= 3"]),
    )
    return st.lists(one, unique_by=lambda each: each.name, max_size=3)


@st.composite
def surveys(draw: st.DrawFn, texts: st.SearchStrategy[Texts]) -> Survey:
    """Questions after the score, each condition looking back at the one before."""
    found: list[FollowUp] = []
    for number, kind in enumerate(draw(st.lists(st.sampled_from(Kind), max_size=3))):
        chosen = kind in CHOSEN
        rated = kind is Kind.RATING
        before = found[-1] if found and found[-1].values else None
        answers = {before.id: frozenset(before.values[:2])} if before and draw(st.booleans()) else {}
        tone = frozenset({Label.NEGATIVE}) if number == 2 and draw(st.booleans()) else frozenset()
        groups = draw(st.frozensets(st.sampled_from(Group)))
        found.append(
            FollowUp(
                id=f"q{number}",
                kind=kind,
                text=draw(texts),
                choices=tuple(Choice(id=f"c{n}", text=draw(texts)) for n in range(2)) if chosen else (),
                scale=draw(st.sampled_from([FIVE, Scale(minimum=0, maximum=9)])) if rated else FIVE,
                labels=draw(st.tuples(texts, texts)) if rated and draw(st.booleans()) else NO_ENDS,
                when=Condition(groups=groups, answers=answers, sentiments=tone),
                required=not tone and draw(st.booleans()),
            )
        )
    plain = Survey(questions=tuple(found))
    place = draw(st.integers(0, min(2, len(found))))
    return plain if place == plain.place else Survey(questions=tuple(found), comment_at=place)


@st.composite
def campaigns(draw: st.DrawFn) -> Campaign:
    recurring = draw(st.booleans())
    metric = draw(st.sampled_from([metrics.NPS, metrics.CES10, metrics.CLI, own]))
    questions = st.tuples(*[texts] * metric.questions)
    every = st.one_of(
        st.just(OnRequest()),
        st.integers(1, 400).map(lambda days: Every(interval=days)),
        st.integers(30, 400).map(lambda days: Every(interval=days, spread=30)),
        st.builds(
            Cron,
            expression=st.sampled_from(["0 10 1 */3 *", "30 9 * jan-jun mon,thu", "*/5 0 1-7 * fri"]),
            timezone=st.none() | st.just("Asia/Kathmandu"),
            spread=st.none() | st.integers(1, 366),
        ),
        st.builds(
            Broadcast,
            on_date=st.dates(date(2026, 1, 1), date(2030, 1, 1)),
            minute=st.integers(0, 1439),
            over=st.none() | st.integers(1, 7 * 1440).map(lambda number: timedelta(minutes=number)),
            timezone=st.none() | st.just("Europe/Warsaw"),
        ),
    )
    after = minutes.map(lambda delay: ServiceEvent(delay=delay))
    return Campaign(
        slug=draw(st.from_regex(r"[a-z][a-z0-9]{0,20}", fullmatch=True)),
        metric=metric,
        trigger=draw(every) if recurring else draw(after),
        name=draw(texts),
        object=draw(st.just(Texts()) | texts),
        questions=draw(questions if metric == own else st.just(()) | questions),
        labels=draw(st.none() | st.tuples(texts, texts)),
        services=() if recurring else tuple(draw(st.lists(words, max_size=3))),
        audience=draw(st.sampled_from(["", "loyal", 'visits >= 3 and not tag "vip: #1"'])),
        people=draw(st.sampled_from(People)),
        staff_view=False if recurring else draw(st.booleans()),
        cadence=Cadence.STANDARD if recurring else draw(st.sampled_from(Cadence)),
        guards=draw(guards),
        hours=draw(st.integers(0, 1439).map(lambda start: Hours(start=start, end=1440))),
        days=frozenset(draw(st.sets(st.sampled_from(DAYS), min_size=1))),
        staff_hours=draw(st.none() | st.sampled_from([WHOLE_DAY, Hours(start=540, end=1020)])),
        staff_days=draw(st.none() | st.frozensets(st.sampled_from(DAYS), min_size=1)),
        cooldown=Cooldown(any=draw(st.integers(0, 99)), declined=draw(st.integers(0, 99))),
        reminder=draw(st.none() | st.just(timedelta(days=3))),
        expires=draw(st.none() | st.just(timedelta(days=5, hours=1))),
        follow_up=draw(st.dictionaries(st.sampled_from(Group), texts)),
        thanks=draw(st.just(Texts()) | texts),
        then=draw(surveys(texts)),
        alerts=Alerts(low_score=draw(st.booleans()), watched={"ru": ("плесень", "запах* .. газа")}),
        variants=tuple(draw(variants(metric.questions, delays=not recurring))),
        fallback=draw(FALLBACKS),
        extras=draw(extras(texts)),
        priority=draw(st.integers(-9, 9)),
        state=draw(st.sampled_from(CampaignState)),
    )


@given(campaigns(), st.none() | st.integers(1, 99))
def test_a_file_written_out_is_read_back_as_the_same_campaign(spec: Campaign, based_on: int | None) -> None:
    written = campaign_output.text(spec, based_on)
    assert read_campaign(campaign_yaml.load(written)) == (spec, based_on)
    assert campaign_output.difference(spec, spec) == []


@pytest.mark.parametrize("path", READY, ids=lambda path: path.stem)
def test_the_ready_campaigns_are_valid_and_speak_every_language(path: Path) -> None:
    spec, _ = read_campaign(campaign_yaml.load(path.read_text(encoding="utf-8")))
    assert spec.slug == path.stem
    assert spec.running
    spoken = [spec.name, *spec.questions, *(spec.labels or ()), *spec.follow_up.values()]
    for one in spec.then.questions:
        spoken += [one.text, *(choice.text for choice in one.choices)]
        spoken += one.labels if one.kind is Kind.RATING else ()
    assert all(set(each) == set(LANGUAGES) for each in spoken)


def test_the_ready_campaigns_are_those_of_the_design() -> None:
    found = {
        path.stem: read_campaign(campaign_yaml.load(path.read_text(encoding="utf-8")))[0] for path in READY
    }
    assert {name: spec.metric.name for name, spec in found.items()} == {
        "after-visit": "nps",
        "after-support": "ces10",
        "every-contact": "ces10",
        "quarterly": "nps",
        "four-principles": "csat",
        "speed-quality": "csat",
        "customer-loyalty": "cli",
        "inside-service": "csat",
        "joined": "csat",
        "left": "nps",
        "team": "enps",
    }
    assert found["every-contact"].cadence is Cadence.EVERY_CONTACT
    assert found["quarterly"].trigger == Every(interval=90)
    inside = {name for name, spec in found.items() if spec.whom is People.EMPLOYEES}
    assert inside == {"inside-service", "joined", "left", "team"}


def test_the_smallest_file_is_a_campaign() -> None:
    spec, based_on = read_campaign(campaign_yaml.load(SMALLEST))
    assert (spec.slug, spec.metric, spec.trigger, based_on) == (
        "after-visit",
        metrics.NPS,
        ServiceEvent(delay=timedelta(hours=2)),
        None,
    )


@pytest.mark.parametrize(
    ("line", "changes"),
    [
        ("hours: 00:00-24:00", {"hours": Hours(start=0, end=1440)}),
        ("hours: 09:30-18:00", {"hours": Hours(start=570, end=1080)}),
        ("days: mon-fri", {"days": frozenset(DAYS[:5])}),
        ("days: [sat, sun]", {"days": frozenset({"sat", "sun"})}),
        ("days: fri-mon, wed", {"days": frozenset({"fri", "sat", "sun", "mon", "wed"})}),
        ("staff_hours: 24/7", {"staff_hours": WHOLE_DAY}),
        ("staff_hours: 9:00-17:00", {"staff_hours": Hours(start=540, end=1020)}),
        ("staff_days: mon-fri", {"staff_days": frozenset(DAYS[:5])}),
        ("reminder: 72h", {"reminder": timedelta(days=3)}),
        ("reminder: off", {"reminder": None}),
        ("reminder: no", {"reminder": None}),
        ("expires: 2 weeks", {"expires": timedelta(days=14)}),
        ("cooldown: {any: 14 days, answered: 60}", {"cooldown": Cooldown(any=14, answered=60)}),
        ("object: Aurora", {"object": Texts(dict.fromkeys(LANGUAGES, "Aurora"))}),
        ("services: haircut", {"services": ("haircut",)}),
        ("state: paused", {"state": CampaignState.PAUSED}),
        ("alerts: {low_score: off}", {"alerts": Alerts(low_score=False)}),
        ("tenure: 30 days", {"guards": Guards(tenure=30)}),
        ("sample: 30%", {"guards": Guards(sample=30)}),
        ("sample: 5", {"guards": Guards(sample=5)}),
        ("quota: {count: 50}", {"guards": Guards(quota=Quota(count=50))}),
        (
            "quota: {per: staff, count: 2, every: week}",
            {"guards": Guards(quota=Quota(count=2, per=Per.STAFF, every=Span.WEEK))},
        ),
        ("daily_cap: 200", {"guards": Guards(daily_cap=200)}),
        ("holidays: skip", {"guards": Guards(skips_holidays=True)}),
        ("holidays: ask", {"guards": Guards()}),
        ("thanks: See you!", {"thanks": Texts(dict.fromkeys(LANGUAGES, "See you!"))}),
    ],
)
def test_values_are_read_as_people_write_them(line: str, changes: dict[str, Any]) -> None:
    spec, _ = read_campaign(campaign_yaml.load(SMALLEST + line))
    assert {name: getattr(spec, name) for name in changes} == changes


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("", [("", "error-not-a-campaign")]),
        ("- a", [("", "error-not-a-campaign")]),
        ("slug: [", [("", "error-yaml")]),
        (SMALLEST + "slug: other", [("slug", "error-key-twice")]),
        (SMALLEST.replace("nps", "npss"), [("metric", "error-unknown-metric")]),
        (SMALLEST.replace("nps", "enps") + "people: customers", [("people", "error-unnamed-people")]),
        (SMALLEST.replace("nps", "enps") + "alerts: {low_score: false}", [("alerts", "error-unnamed-key")]),
        (SMALLEST.replace("after-visit", "After visit"), [("slug", "error-slug")]),
        (SMALLEST.replace("{on: service_event}", "{}"), [("trigger", "error-trigger")]),
        (SMALLEST.replace("service_event", "service_event, every: 3"), [("trigger", "error-trigger")]),
        (SMALLEST.replace("on: service_event", "every: 3, delay: 2h"), [("trigger", "error-trigger-delay")]),
        (SMALLEST.replace("on: service_event", "cron: 0 10 * * 1"), [("trigger.cron", "error-cron-field")]),
        (SMALLEST.replace("on: service_event", "cron: '0 10'"), [("trigger.cron", "error-cron-fields")]),
        (SMALLEST.replace("on: service_event", "cron: 0 10 31 2 *"), [("trigger.cron", "error-cron-never")]),
        (SMALLEST.replace("on: service_event", "at: tomorrow"), [("trigger.at", "error-broadcast-at")]),
        (
            SMALLEST.replace("on: service_event", "at: 2026-02-30 10:00"),
            [("trigger.at", "error-broadcast-at")],
        ),
        (
            SMALLEST.replace("on: service_event", "at: 2026-12-01 10:00, over: 8d"),
            [("trigger", "error-broadcast-over")],
        ),
        (
            SMALLEST.replace("on: service_event", "at: 2026-12-01 10:00, timezone: Mars"),
            [("trigger.timezone", "error-timezone")],
        ),
        (
            SMALLEST.replace("on: service_event", "every: 10, spread: 20 days"),
            [("trigger", "error-spread-interval")],
        ),
        (
            SMALLEST.replace("on: service_event", "every: 10, spread: 400"),
            [("trigger.spread", "error-less-than-equal")],
        ),
        (SMALLEST.replace("service_event", "request, over: 2h"), [("trigger", "error-trigger-beside")]),
        (SMALLEST.replace("service_event", "request, delay: 2h"), [("trigger", "error-trigger-delay")]),
        (SMALLEST.replace("service_event", "events"), [("trigger.on", "error-choice")]),
        (SMALLEST + "prioriti: 1", [("prioriti", "error-unknown-key-near")]),
        (SMALLEST + "wombat: 1", [("wombat", "error-unknown-key")]),
        (SMALLEST + "name: {de: Hallo}", [("name.de", "error-choice")]),
        (SMALLEST + "hours: 21:00-10:00", [("hours", "error-hours-order")]),
        (SMALLEST + "hours: all day", [("hours", "error-hours-format")]),
        (SMALLEST + "days: [mon, someday]", [("days", "error-weekdays")]),
        (SMALLEST + "expires: 2 moons", [("expires", "error-duration")]),
        (SMALLEST + "expires: 0m", [("expires", "error-positive")]),
        (SMALLEST + "reminder: 8d", [("expires", "error-expires-too-soon")]),
        (SMALLEST + "cooldown: {any: -1}", [("cooldown.any", "error-greater-than-equal")]),
        (SMALLEST + "sample: 0%", [("sample", "error-guard-sample")]),
        (SMALLEST + "sample: 0.5", [("sample", "error-guard-sample")]),
        (SMALLEST + "sample: a third", [("sample", "error-guard-sample")]),
        (SMALLEST + "tenure: 3h", [("tenure", "error-days-count")]),
        (SMALLEST + "daily_cap: 0", [("daily_cap", "error-greater-than-equal")]),
        (SMALLEST + "quota: {count: 0}", [("quota.count", "error-greater-than-equal")]),
        (SMALLEST + "quota: {per: city, count: 1}", [("quota.per", "error-choice")]),
        (SMALLEST + "holidays: never", [("holidays", "error-choice")]),
        (SMALLEST + "cooldown: {any: 3h}", [("cooldown.any", "error-days-count")]),
        (SMALLEST + "question: [a, b]", [("question", "error-question-count")]),
        (SMALLEST + "labels: {low: bad}", [("labels.high", "error-missing")]),
        (
            SMALLEST + "labels: {low: bad, hi: good, high: ''}",
            [("labels.high", "error-empty"), ("labels.hi", "error-unknown-key-near")],
        ),
        (SMALLEST + "labels: {low: {xx: bad}, high: good}", [("labels.low.xx", "error-choice")]),
        (SMALLEST + "thanks: ''", [("thanks", "error-empty")]),
        (SMALLEST + "thanks: Thank you, {name}!", [("thanks", "error-placeholder")]),
        (SMALLEST + "question: {en: 'How was {service}?'}", [("question.en", "error-placeholder")]),
        (SMALLEST + "follow_up: {promoters: hi}", [("follow_up.promoters", "error-choice")]),
        (SMALLEST + "alerts: {watched: {ru: ['*']}}", [("alerts.watched.ru[0]", "error-watch-phrase")]),
        (SMALLEST + "alerts: {low_score: maybe}", [("alerts.low_score", "error-expected-flag")]),
        (SMALLEST + "priority: high", [("priority", "error-expected-number")]),
        (SMALLEST + "variants: [{name: A b}]", [("variants[0].name", "error-variant-name")]),
        (SMALLEST + "variants: [{name: a}, {name: a}]", [("variants[1].name", "error-variant-twice")]),
        (SMALLEST + "variants: [{name: a, weight: 0}]", [("variants[0].weight", "error-greater-than-equal")]),
        (
            SMALLEST + "variants: [{name: a, question: '{x}?'}]",
            [("variants[0].question", "error-placeholder")],
        ),
        (
            SMALLEST.replace("on: service_event", "every: 90") + "variants: [{name: a, delay: 2h}]",
            [("variants[0].delay", "error-variant-delay")],
        ),
        (SMALLEST + "based_on: 0", [("based_on", "error-greater-than-equal")]),
        (
            "slug: q\nmetric: nps\ntrigger: {every: 30}\nservices: [a]\ncadence: every_contact",
            [("services", "error-every-services"), ("cadence", "error-every-contact")],
        ),
        (
            SMALLEST.replace("nps", "fcr") + "labels: {low: no, high: yes}",
            [("labels", "error-labels-yes-no")],
        ),
        (
            SMALLEST.replace("nps", "{scale: [1, 5], top: [4, 5], bottom: [1, 2]}"),
            [("question", "error-question-needed")],
        ),
        (
            SMALLEST.replace("nps", "{scale: [1, 50], top: [4, 5], bottom: [1, 2]}") + "question: How?",
            [("metric.scale", "error-custom-scale")],
        ),
        (
            SMALLEST.replace("nps", "{scale: [1, 5], topp: [4, 5], bottom: [1, 2]}"),
            [("metric.top", "error-missing"), ("metric.topp", "error-unknown-key-near")],
        ),
    ],
)
def test_a_mistake_is_named_by_its_place(document: str, expected: list[tuple[str, str]]) -> None:
    assert mistakes(document) == expected


def test_all_mistakes_are_found_at_once() -> None:
    found = mistakes("slug: A B\nmetrik: nps\ntrigger: {on: x, delay: soon}\nhours: 5\nstate: stopped\n")
    assert [path for path, _ in found] == [
        "slug",
        "metric",
        "trigger.on",
        "trigger.delay",
        "hours",
        "state",
        "metrik",
    ]


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(document: str) -> None:
    with pytest.raises(InvalidDocument) as refused:
        read_campaign(campaign_yaml.load(document))
    assert all(sentence(each) for each in refused.value.mistakes)


async def test_applying_twice_changes_nothing(desk: Desk) -> None:
    first = await desk.campaigns.apply(SMALLEST, by="test", now=NOW)
    second = await desk.campaigns.apply(SMALLEST, by="test", now=NOW)
    assert (first.outcome, second.outcome) == (Applying.CREATED, Applying.UNCHANGED)
    assert (first.version, second.version, second.campaign_id) == (1, 1, first.campaign_id)


async def test_applying_a_file_without_a_state_starts_a_paused_campaign_again(desk: Desk) -> None:
    made = await desk.campaigns.apply(SMALLEST, by="test", now=NOW)
    await desk.campaigns.pause(made.campaign_id, NOW)
    again = await desk.campaigns.apply(SMALLEST + "based_on: 1\n", by="test", now=NOW)
    assert (again.outcome, again.version, again.diff) == (Applying.UPDATED, 1, ("-state: paused",))
    assert (await desk.campaigns.campaign(made.campaign_id)).running


async def test_the_export_can_be_applied_again_as_it_is(desk: Desk) -> None:
    for path in READY:
        await desk.campaigns.apply(path.read_text(encoding="utf-8"), by="test", now=NOW)
        exported = await desk.campaigns.export(path.stem)
        assert (await desk.campaigns.apply(exported, by="test", now=NOW)).outcome is Applying.UNCHANGED


async def test_why_says_whether_a_contact_may_be_asked_and_what_became_of_earlier_ones(desk: Desk) -> None:
    await desk.campaigns.apply(SMALLEST, by="test", now=NOW)
    await desk.events.record({"id": "e", "completed_at": NOW.isoformat(), "contact": {"id": "crm-1"}}, NOW)
    why = await desk.campaigns.why("after-visit", "crm-1", NOW)
    assert (why.verdict.ask, why.verdict.reason) == (False, "not_linked")
    assert [(line.event, line.state, line.reason) for line in why.invitations] == [
        ("e", "skipped", "not_linked")
    ]
    for slug, crm_id in (("other", "crm-1"), ("after-visit", "crm-2")):
        with pytest.raises(NotFound):
            await desk.campaigns.why(slug, crm_id, NOW)


async def test_whom_a_campaign_asks_is_written_where_it_is_not_plain(desk: Desk) -> None:
    await desk.campaigns.apply(SMALLEST.replace("nps", "enps"), by="test", now=NOW)
    assert "people" not in await desk.campaigns.export("after-visit")
    inside = SMALLEST.replace("after-visit", "inside") + "people: employees\n"
    await desk.campaigns.apply(inside, by="test", now=NOW)
    assert "people: employees\n" in await desk.campaigns.export("inside")


QUESTION = "then: [{id: why, kind: single, question: Why, choices: {a: First, b: Second}%s}]"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (QUESTION % ", scale: [1, 5]", ("then[0].scale", "error-survey-only-rating")),
        (QUESTION % ", when: {answer: {who: a}}", ("then[0].when.answer", "error-survey-earlier")),
        (QUESTION % ", when: {group: best}", ("then[0].when.group", "error-choice")),
        (QUESTION % ", colour: red", ("then[0].colour", "error-unknown-key")),
        (QUESTION.replace("why", "WHY") % "", ("then[0].id", "error-survey-id")),
        (QUESTION.replace(", b: Second", "") % "", ("then[0].choices", "error-survey-choices")),
        (
            QUESTION.replace("question: Why", 'question: "{name}?"') % "",
            ("then[0].question", "error-placeholder"),
        ),
        ("then: [comment, comment]", ("then", "error-survey-comment-twice")),
        ("then: [remark]", ("then[0]", "error-choice")),
        (QUESTION % "" + "\nmetric: enps\n", ("then", "error-survey-anonymous")),
    ],
)
def test_a_mistake_in_the_questions_after_the_score_is_told_with_its_place(
    line: str, expected: tuple[str, str]
) -> None:
    smallest = SMALLEST.replace("metric: nps\n", "") if "metric" in line else SMALLEST
    assert expected in mistakes(smallest + line)
