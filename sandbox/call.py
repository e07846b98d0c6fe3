"""One call of a Bot API method: its parameters, whichever way they came."""

import json
from dataclasses import dataclass, field
from typing import Any

from sandbox.dictionary import Json
from sandbox.entities.text import is_unicode
from sandbox.errors import bad_request

TRUE = frozenset({"true", "1", "yes"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file sent along."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """Method name as the client wrote it, parameters, files."""

    method: str
    params: Json = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Given and not empty."""
        return self.params.get(name) not in (None, "")

    def text(self, name: str) -> str:
        """A string; empty when left out. Raises 400 on broken Unicode."""
        value = self.params.get(name)
        text = "" if value is None else value if isinstance(value, str) else json.dumps(value)
        if not is_unicode(text):
            raise bad_request("strings must be encoded in UTF-8")
        return text

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number; Telegram reads a wrong one as the default."""
        try:
            return int(self.params.get(name, default))
        except (TypeError, ValueError, OverflowError):
            return default

    def flag(self, name: str) -> bool:
        """A Boolean."""
        return str(self.params.get(name, "")).lower() in TRUE

    def json(self, name: str) -> Any:
        """An object or list, given as such or as JSON text; None when left out."""
        value = self.params.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError as error:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from error

    def readable(self) -> Json:
        """Parameters for the ledger: objects as such, files as their names."""
        shown = {name: self._shown(value) for name, value in self.params.items()}
        sent = {name: {"file": one.name, "size": len(one.content)} for name, one in self.files.items()}
        return shown | sent

    @staticmethod
    def _shown(value: Any) -> Any:
        if not isinstance(value, str) or value[:1] not in {"{", "["}:
            return value
        try:
            return json.loads(value)
        except ValueError:
            return value
