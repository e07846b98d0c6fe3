"""What an admin's tap or words do to the content of a draft."""

import re
from typing import Any

from feedback import drafts as rules
from feedback.campaign import Campaign, CampaignState
from feedback.drafts import BY_NAME, Document, Field, Kind
from feedback.errors import InvalidDocument, InvalidInput
from services.campaign_input import read_campaign

_WHOLE = re.compile(r"-?\d{1,9}")


def read(document: Document) -> Campaign:
    """The campaign, paused. InvalidInput."""
    return asked({**document, "state": CampaignState.PAUSED.value})[0]


def asked(document: Document) -> tuple[Campaign, int | None]:
    """The campaign; the first mistake as a refusal of its own."""
    try:
        return read_campaign(document)
    except InvalidDocument as error:
        raise error.mistakes[0] from None


def chosen(document: Document, field: str, value: Any) -> Document:
    """Another value by a key; None takes the key of the file away."""
    if field == "metric":
        return rules.put_metric(document, str(value))
    return rules.put(document, BY_NAME[field].path, value)


def toggled(document: Document, service: str) -> Document:
    """One more service, or one less."""
    before = list(document.get("services") or ())
    after = [one for one in before if one != service] if service in before else [*before, service]
    return rules.put(document, ("services",), after or None)


def typed(document: Document, field: Field, language: str, words: str) -> Document:
    """A value or words that were written. InvalidInput."""
    if field.kind is Kind.TEXTS:
        return rules.put_words(document, field, language, words)
    if field.kind is Kind.NAMES:
        named = [line.strip() for line in words.splitlines() if line.strip()]
        more = [one for one in named if one not in (document.get("services") or ())]
        return rules.put(document, field.path, [*(document.get("services") or ()), *more])
    plain = words.strip()
    if not plain:
        raise InvalidInput(field.name, "error-empty")
    return rules.put(document, field.path, int(plain) if _WHOLE.fullmatch(plain) else plain)
