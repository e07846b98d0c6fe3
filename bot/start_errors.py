"""What keeps the bot from starting; each text is a sentence with its mend."""


class StartError(Exception):
    """The bot can't start as things are."""


class TokenError(StartError):
    """Telegram does not know the token."""

    def __init__(self) -> None:
        super().__init__("BOT_TOKEN is not known to Telegram: copy it again from BotFather (send /mybots).")


class PortError(StartError):
    """HTTP_HOST and HTTP_PORT can't be listened on."""

    def __init__(self, host: str, port: int, reason: str | None) -> None:
        super().__init__(
            f"HTTP_HOST {host} and HTTP_PORT {port} can't be listened on ({reason}): "
            "stop what uses the port, or choose another."
        )
