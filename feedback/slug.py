"""Short names in files, addresses and links: small Latin letters, digits, hyphens; 40 at most."""

import re

_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")


def is_slug(text: str) -> bool:
    """Whether the whole text is such a name."""
    return bool(_SLUG.fullmatch(text))
