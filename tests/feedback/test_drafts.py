"""Drafts: documents are changed key by key and never otherwise."""

from copy import deepcopy
from typing import Any

from hypothesis import given, reject
from hypothesis import strategies as st

from bot import templates
from feedback import drafts
from feedback.drafts import BY_NAME, FIELDS, Kind
from feedback.errors import InvalidDocument
from feedback.texts import LANGUAGES
from services.campaign_input import read_campaign
from services.campaign_output import document as written

READY = tuple(templates.load().values())
VALUES = [field for field in FIELDS if field.kind is Kind.VALUE and field.name != "metric"]
TEXTS = [field for field in FIELDS if field.kind is Kind.TEXTS]
words = st.text("abc {}", min_size=1, max_size=5)


def paused(document: dict[str, Any]) -> dict[str, Any]:
    return {**document, "state": "paused"}


@given(st.sampled_from(READY), st.data())
def test_whatever_is_chosen_by_keys_goes_to_a_file_and_back(
    document: dict[str, Any], data: st.DataObject
) -> None:
    for _ in range(data.draw(st.integers(1, 4))):
        field = data.draw(st.sampled_from([one for one in VALUES if drafts.fits(one, document)]))
        document = drafts.put(document, field.path, data.draw(st.sampled_from(field.choices)))
    try:
        campaign, _ = read_campaign(paused(document))
    except InvalidDocument:
        # A reminder after the end, say: refused in chat as it is in a file.
        reject()
    assert read_campaign(written(campaign))[0] == campaign


@given(st.sampled_from(READY), st.sampled_from(VALUES), st.data())
def test_a_choice_changes_its_own_key_alone(
    document: dict[str, Any], field: Any, data: st.DataObject
) -> None:
    before = deepcopy(document)
    value = data.draw(st.sampled_from(field.choices))
    changed = drafts.put(document, field.path, value)
    assert document == before
    assert drafts.value_at(changed, field.path) == value
    assert {key: each for key, each in changed.items() if key != field.path[0]} == {
        key: each for key, each in before.items() if key != field.path[0]
    }
    # No empty mapping is left.
    assert {} not in changed.values()


@given(st.sampled_from(TEXTS), st.lists(st.tuples(st.sampled_from(LANGUAGES), st.none() | words), max_size=6))
def test_words_are_kept_per_language(field: Any, acts: list[tuple[str, str | None]]) -> None:
    document: dict[str, Any] = {"slug": "x", "metric": "nps", "trigger": {"on": "service_event"}}
    meant: dict[str, str] = {}
    for language, text in acts:
        document = drafts.put_words(document, field, language, text)
        meant.pop(language, None)
        if text is not None:
            meant[language] = text
    assert drafts.spoken(drafts.value_at(document, field.path)) == meant
    assert (field.path[0] in document) == bool(meant)


@given(st.lists(st.from_regex(r"[a-z][a-z0-9-]{0,38}[a-z0-9]", fullmatch=True), min_size=1, unique=True))
def test_a_fresh_slug_is_a_slug_nobody_has(taken: list[str]) -> None:
    slug = drafts.fresh_slug(taken[0], set(taken))
    assert slug not in taken
    assert (
        read_campaign(paused({"slug": slug, "metric": "nps", "trigger": {"on": "service_event"}}))[0].slug
        == slug
    )


def test_every_ready_campaign_has_a_screen_for_all_but_the_keys_told() -> None:
    for document in READY:
        shown = {".".join(field.path) for field in FIELDS}
        told = drafts.in_file_only(document)
        assert not shown & {key for key in told if key != "question"}, document["slug"]
        copy = drafts.fresh(document, {document["slug"]})
        assert copy["slug"] != document["slug"]
        assert read_campaign(paused(copy))[0].metric == read_campaign(paused(document))[0].metric


def test_every_choice_fits_into_a_key_of_telegrams_size() -> None:
    from bot.ui.draft_field import encoded
    from feedback.signing import Signer

    sign = Signer([b"key"])
    for field in FIELDS:
        assert BY_NAME[field.name] is field
        for choice in field.choices:
            sign.pack_callback("dset", 2**53, f"9999:{field.name}:{encoded(choice)}")
        for language in LANGUAGES:
            sign.pack_callback("dclear", 2**53, f"9999:{field.name}:{language}")


def test_days_are_told_as_people_say_them() -> None:
    assert drafts.weekdays(["mon", "tue", "wed"]) == "mon-wed"
    assert drafts.weekdays(["mon", "wed"]) == "mon,wed"
    assert drafts.weekdays(["sun"]) == "sun"
    assert drafts.weekdays("mon-fri") == "mon-fri"
