"""The ready campaigns that ship with the bot: one file each."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from feedback.drafts import Document
from services import campaign_yaml

# What most companies begin with; the others follow by name.
FIRST = ("after-visit", "after-support", "quarterly")
FOLDER = Path(__file__).parents[1] / "campaigns"


@cache
def load() -> Mapping[str, Document]:
    """The content of each file, by its slug."""
    found = [campaign_yaml.load(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.yaml"))]
    by_slug = {document["slug"]: document for document in found}
    return {slug: by_slug[slug] for slug in dict.fromkeys((*FIRST, *by_slug)) if slug in by_slug}
