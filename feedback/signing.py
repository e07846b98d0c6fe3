"""Signed, versioned button data and start payloads: what comes back is what we made."""

import hashlib
import hmac
import re
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass

from feedback.errors import Tampered

VERSION = "1"
# Telegram's limits: bytes of callback data, characters of a start payload.
CALLBACK_LIMIT = 64
LINK_LIMIT = 64
_CALLBACK = re.compile(rf"{VERSION}\.([a-z_]+)\.([0-9]+)\.([!-~]*)\.([A-Za-z0-9_-]+)")
_LINK = re.compile(rf"{VERSION}([A-Za-z0-9_-]{{22}})([0-9]+)")
# A campaign's link starts with a letter, which a personal one never does.
CAMPAIGN_LINK = "q"
_CAMPAIGN_LINK = re.compile(rf"{CAMPAIGN_LINK}{VERSION}([A-Za-z0-9_-]{{22}})([0-9]{{1,18}})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Callback:
    """A button's meaning: do `verb` to the row `id`, with an argument."""

    verb: str
    id: int
    arg: str = ""


class Signer:
    """Signs with the first key and accepts every one, so that a changed key kills no old button."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        if not keys or not all(keys):
            raise ValueError("A signer needs at least one key, and no key may be empty.")
        self._keys = tuple(keys)

    def pack_callback(self, verb: str, id: int, arg: str = "") -> str:  # noqa: A002 -- the row's id
        """Callback data of at most 64 ASCII bytes; ValueError for what cannot be packed."""
        payload = f"{VERSION}.{verb}.{id}.{arg}"
        data = f"{payload}.{_sign(self._keys[0], 'callback', payload, 8)}"
        if not _CALLBACK.fullmatch(data) or len(data) > CALLBACK_LIMIT:
            raise ValueError(f"Callback data does not fit: verb {verb!r}, {len(data)} characters.")
        return data

    def unpack_callback(self, data: str) -> Callback:
        """The meaning of callback data; Tampered when we did not make it."""
        found = _CALLBACK.fullmatch(data)
        if not found or not self._genuine("callback", data.rpartition(".")[0], found[4], 8):
            raise Tampered
        return Callback(verb=found[1], id=int(found[2]), arg=found[3])

    def pack_link(self, link_id: int) -> str:
        """A start payload for a link, [A-Za-z0-9_-], at most 64 characters."""
        return f"{VERSION}{_sign(self._keys[0], 'link', str(link_id), 16)}{link_id}"

    def unpack_link(self, payload: str) -> int:
        """The link's id; Tampered when we did not make it."""
        found = _LINK.fullmatch(payload)
        if not found or len(payload) > LINK_LIMIT or not self._genuine("link", found[2], found[1], 16):
            raise Tampered
        return int(found[2])

    def pack_campaign_link(self, link_id: int) -> str:
        """A start payload for a campaign's link, [A-Za-z0-9_-], at most 64 characters."""
        return f"{CAMPAIGN_LINK}{VERSION}{_sign(self._keys[0], 'campaign_link', str(link_id), 16)}{link_id}"

    def unpack_campaign_link(self, payload: str) -> int:
        """The link's number; Tampered when we did not make it."""
        found = _CAMPAIGN_LINK.fullmatch(payload)
        if not found or not self._genuine("campaign_link", found[2], found[1], 16):
            raise Tampered
        return int(found[2])

    def _genuine(self, purpose: str, payload: str, signature: str, size: int) -> bool:
        return any(hmac.compare_digest(_sign(key, purpose, payload, size), signature) for key in self._keys)


def _sign(key: bytes, purpose: str, payload: str, size: int) -> str:
    """The first `size` bytes of HMAC-SHA256, base64url; the purpose keeps buttons and links apart."""
    digest = hmac.digest(key, f"{purpose}|{VERSION}|{payload}".encode(), hashlib.sha256)
    return urlsafe_b64encode(digest[:size]).decode().rstrip("=")
