"""The versions of the consent text; its words stand in the locale files under `customer-consent`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One wording of the text."""

    number: int
    # Whether those who agreed to an earlier one are asked again.
    ask_again: bool


VERSIONS = (Version(number=1, ask_again=True),)
CURRENT = VERSIONS[-1].number
REQUIRED = max(version.number for version in VERSIONS if version.ask_again)


def in_force(agreed: int | None) -> bool:
    """Whether having agreed to this version still counts."""
    return agreed is not None and agreed >= REQUIRED
