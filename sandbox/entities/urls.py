"""Links: which addresses Telegram accepts."""

import re

from sandbox.dictionary import Json

USER_LINK = re.compile(r"tg://user\?id=(\d+)")
HOST = r"(?:[\w-]+\.)+[A-Za-z\u0400-\u04ff]{2,}|localhost|\d{1,3}(?:\.\d{1,3}){3}"
URL = re.compile(rf"(?:https?://|ftp://|ton://|tonsite://)?(?:{HOST})(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
TG = re.compile(r"tg:(?://)?[a-z]+\S*", re.IGNORECASE)


def checked_url(url: str) -> str | None:
    """The address as Telegram stores it; None when it is none."""
    url = url.strip()
    if TG.fullmatch(url):
        return url
    if not URL.fullmatch(url):
        return None
    if "://" not in url:
        url = f"http://{url}"
    return url if "/" in url.split("://", 1)[1] else f"{url}/"


def link_entity(target: str, place: Json) -> list[Json]:
    """The entity of a link; a wrong address leaves plain text, as Telegram does."""
    person = USER_LINK.fullmatch(target)
    if person:
        user = {"id": int(person[1]), "is_bot": False, "first_name": "?"}
        return [{"type": "text_mention", **place, "user": user}]
    url = checked_url(target)
    return [] if url is None else [{"type": "text_link", **place, "url": url}]
