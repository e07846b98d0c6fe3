"""The versions of the advert consent; it is apart from the consent to questions."""

from feedback.consent import Version

VERSIONS = (Version(number=1, ask_again=True),)
CURRENT = VERSIONS[-1].number
REQUIRED = max(version.number for version in VERSIONS if version.ask_again)


def in_force(agreed: int | None) -> bool:
    """Whether having agreed to this version still counts."""
    return agreed is not None and agreed >= REQUIRED
