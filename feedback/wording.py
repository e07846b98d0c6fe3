"""The exact words of a question as somebody read them: kept, whatever becomes of the texts later."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One question in one language, in plain text."""

    language: str
    text: str
    # What stood on its keys: choices by their id, or the ends of the scale as `low` and `high`.
    labels: Mapping[str, str] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """The same for the same words, in hexadecimal."""
        words = [self.language, self.text, sorted(self.labels.items())]
        return hashlib.sha256(json.dumps(words, ensure_ascii=False).encode()).hexdigest()
