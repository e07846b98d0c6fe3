"""A person of staff, named so that Telegram tells them."""

from bot.i18n import Safe, escape


def mention(account: int, name: str) -> Safe:
    """A name that notifies whoever it is of, as long as they are in the chat."""
    return Safe(f'<a href="tg://user?id={account}">{escape(name)}</a>')
