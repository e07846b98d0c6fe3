"""Nobody is asked in a language that the campaign's `fallback` did not choose for them."""

from hypothesis import given
from hypothesis import strategies as st

from feedback import metrics
from feedback.campaign import Campaign
from feedback.contact import History
from feedback.fallback import BUILT_IN, SKIP, Fallback
from feedback.languages import Instead, missing, speaks, spoken
from feedback.metrics import Bands, Group, Scale
from feedback.survey import Choice, FollowUp, Kind, Survey
from feedback.texts import LANGUAGES, Texts
from feedback.verdict import Reason, decide
from tests.feedback.build import campaign, circumstances, contact, event
from tests.feedback.build_extras import FALLBACKS

OWN = metrics.custom(Scale(minimum=1, maximum=5), Bands(top=(4, 5), bottom=(1, 2)))
TEXTS = st.sets(st.sampled_from(LANGUAGES), min_size=1).map(lambda found: Texts({one: one for one in found}))


def survey(texts: Texts) -> Survey:
    choices = tuple(Choice(id=f"c{number}", text=texts) for number in range(2))
    return Survey(questions=(FollowUp(id="why", kind=Kind.SINGLE, text=texts, choices=choices),))


@st.composite
def campaigns(draw: st.DrawFn) -> Campaign:
    metric = draw(st.sampled_from([metrics.NPS, metrics.CLI, OWN]))
    asked = st.tuples(*[TEXTS] * metric.questions)
    return campaign(
        metric=metric,
        questions=draw(asked if metric == OWN else st.just(()) | asked),
        labels=draw(st.none() | st.tuples(TEXTS, TEXTS)),
        follow_up=draw(st.dictionaries(st.sampled_from(Group), TEXTS)),
        thanks=draw(st.just(Texts()) | TEXTS),
        object=draw(st.just(Texts()) | TEXTS),
        then=draw(TEXTS.map(survey) | st.just(Survey())),
        fallback=draw(FALLBACKS),
    )


def words(spec: Campaign) -> list[Texts]:
    """Every text a customer may read."""
    asked = [question.text for question in spec.then.questions]
    asked += [choice.text for question in spec.then.questions for choice in question.choices]
    around = [spec.object, spec.thanks, *(spec.labels or ()), *spec.follow_up.values()]
    return [each for each in (*spec.questions, *asked, *around) if each]


@given(campaigns(), st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
def test_who_is_asked_reads_their_own_language_or_one_that_was_chosen(
    spec: Campaign, language: str, default: str
) -> None:
    if not speaks(spec, language):
        return
    allowed = {language, *spec.fallback.order}
    shown = {each.pick(language, default) for each in words(spoken(spec, language))}
    assert shown <= allowed


@given(campaigns(), st.sampled_from(LANGUAGES))
def test_own_words_come_before_any_others(spec: Campaign, language: str) -> None:
    said = spoken(spec, language)
    for before, after in zip(spec.follow_up.values(), said.follow_up.values(), strict=True):
        assert language not in before or after[language] == language


@given(campaigns(), st.sampled_from(LANGUAGES))
def test_a_silence_is_a_warning_and_a_warning_of_silence_is_one(spec: Campaign, language: str) -> None:
    silent = [one for one in missing(spec) if one.language == language and one.instead is Instead.NOTHING]
    assert bool(silent) == (not speaks(spec, language))


@given(campaigns())
def test_a_campaign_that_speaks_every_language_warns_of_nothing(spec: Campaign) -> None:
    full = all(set(each) == set(LANGUAGES) for each in words(spec))
    assert (missing(spec) == ()) == full


@given(campaigns(), st.sampled_from(LANGUAGES))
def test_the_verdict_says_so(spec: Campaign, language: str) -> None:
    verdict = decide(spec, contact(language=language), History(), event(), circumstances())
    assert (verdict.reason is Reason.LANGUAGE) == (not speaks(spec, language))


def test_what_stands_in_is_decided_by_the_key() -> None:
    russian = (Texts({"ru": "Как вам?"}),)

    def of(fallback: Fallback) -> list[tuple[str, Instead, str]]:
        found = missing(campaign(questions=russian, fallback=fallback))
        return [(one.language, one.instead, one.other) for one in found]

    assert of(BUILT_IN) == [("pl", Instead.BUILT_IN, ""), ("en", Instead.BUILT_IN, "")]
    assert of(SKIP) == [("pl", Instead.NOTHING, ""), ("en", Instead.NOTHING, "")]
    order = Fallback(order=("en", "ru"), built_in=False)
    assert of(order) == [("pl", Instead.OTHER, "ru"), ("en", Instead.OTHER, "ru")]
