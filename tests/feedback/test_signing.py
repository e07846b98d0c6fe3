"""Buttons and links: what comes back is what went out, or Tampered."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from feedback.errors import Tampered
from feedback.signing import CALLBACK_LIMIT, LINK_LIMIT, Callback, Signer

SIGNER = Signer([b"new key", b"old key"])
verbs = st.from_regex(r"[a-z_]{1,8}", fullmatch=True)
ids = st.integers(0, 2**63 - 1)
# A callback's argument is ours: a value, a slug, a language.
args = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=12)


@given(verb=verbs, id_=ids, arg=args)
def test_callbacks_come_back_within_telegrams_limit(verb: str, id_: int, arg: str) -> None:
    data = SIGNER.pack_callback(verb, id_, arg)
    assert data.isascii()
    assert 1 <= len(data.encode()) <= CALLBACK_LIMIT == 64
    assert SIGNER.unpack_callback(data) == Callback(verb=verb, id=id_, arg=arg)


@given(ids)
def test_links_come_back_within_telegrams_alphabet(link_id: int) -> None:
    payload = SIGNER.pack_link(link_id)
    assert re.fullmatch(r"[A-Za-z0-9_-]+", payload)
    assert len(payload) <= LINK_LIMIT == 64
    assert SIGNER.unpack_link(payload) == link_id


@given(id_=ids, position=st.integers(0, 63), mark=st.characters(min_codepoint=32, max_codepoint=1200))
def test_one_changed_character_is_noticed(id_: int, position: int, mark: str) -> None:
    for data, unpack in (
        (SIGNER.pack_callback("score", id_, "9"), SIGNER.unpack_callback),
        (SIGNER.pack_link(id_), SIGNER.unpack_link),
    ):
        changed = data[: position % len(data)] + mark + data[position % len(data) + 1 :]
        if changed != data:
            with pytest.raises(Tampered):
                unpack(changed)


@given(st.text(max_size=80))
def test_strangers_are_noticed(data: str) -> None:
    assume(not data.startswith("1"))
    with pytest.raises(Tampered):
        SIGNER.unpack_callback(data)
    with pytest.raises(Tampered):
        SIGNER.unpack_link(data)


def test_the_first_key_signs_and_every_key_is_accepted() -> None:
    old, new = Signer([b"old key"]), Signer([b"new key"])
    assert SIGNER.pack_callback("score", 7) == new.pack_callback("score", 7)
    assert SIGNER.unpack_callback(old.pack_callback("score", 7)).id == 7
    assert SIGNER.unpack_link(old.pack_link(7)) == 7
    with pytest.raises(Tampered):
        new.unpack_link(old.pack_link(7))


def test_a_button_is_no_link_and_the_format_is_for_ever() -> None:
    # Buttons and links made by this version must be read by every later one.
    assert Signer([b"k"]).pack_callback("score", 42, "9") == "1.score.42.9.oW1XcrzMNsc"
    assert Signer([b"k"]).pack_link(42) == "1eiVHv6HtpJilah5SeN0qGg42"
    with pytest.raises(Tampered):
        SIGNER.unpack_link(SIGNER.pack_callback("score", 42))


@pytest.mark.parametrize(
    ("verb", "id_", "arg"), [("Score", 1, ""), ("", 1, ""), ("a", -1, ""), ("a", 1, "é"), ("a", 1, "x" * 50)]
)
def test_what_cannot_be_packed_is_the_programmers_mistake(verb: str, id_: int, arg: str) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        SIGNER.pack_callback(verb, id_, arg)


@pytest.mark.parametrize("keys", [[], [b""], [b"key", b""]])
def test_no_empty_keys(keys: list[bytes]) -> None:
    with pytest.raises(ValueError, match="key"):
        Signer(keys)
