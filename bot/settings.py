"""The environment, checked once at the start."""

import re
from functools import cached_property
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.days_off import read_days_off
from bot.settings_errors import SettingsError, sentences
from db.engine import check_url
from nlp.load import meanings


def _token(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]{10,}", value.get_secret_value()):
        raise ValueError("is not a bot token; send /newbot to BotFather, it gives one like 123456:AAE...")
    return value


def _url(value: str) -> str:
    if value and not re.match(r"https?://[^/\s]", value):
        raise ValueError("must start with http:// or https:// and name a host")
    return value.rstrip("/")


def _api_url(value: str) -> str:
    return value or PUBLIC_API


def _zone(value: str) -> str:
    if value not in available_timezones():
        raise ValueError(f"{value!r} is no time zone; use a name such as Europe/Warsaw or Europe/Moscow")
    return value


def _webhook_secret(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", value.get_secret_value()):
        raise ValueError("may hold only Latin letters, digits, _ and -, at most 256; empty: made once")
    return value


def _labels(value: str) -> str:
    meanings(value)
    return value


def _holidays(value: str) -> str:
    read_days_off(value)
    return value


def _ids(value: object) -> object:
    if not isinstance(value, str):
        return value
    parts = [part.strip() for part in value.split(",") if part.strip()]
    wrong = [part for part in parts if not part.removeprefix("-").isdigit()]
    if wrong:
        raise ValueError(f"{wrong[0]!r} is no Telegram id; give whole numbers with commas: 1234567,7654321")
    return tuple(int(part) for part in parts)


def _empty_is_none(value: object) -> object:
    return None if value == "" else value


Url = Annotated[str, AfterValidator(_url)]
# Telegram's own; an empty TELEGRAM_API_URL means it too.
PUBLIC_API = "https://api.telegram.org"


class Settings(BaseSettings):
    """Everything the environment may say; the names are the upper-case ones of .env.example."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True)

    bot_token: Annotated[SecretStr, AfterValidator(_token)]
    telegram_api_url: Annotated[Url, AfterValidator(_api_url)] = PUBLIC_API
    database_url: Annotated[str, AfterValidator(check_url)] = "sqlite+aiosqlite:///data/otklik.db"
    staff_chat_id: Annotated[int | None, BeforeValidator(_empty_is_none)] = None
    admin_ids: Annotated[tuple[int, ...], NoDecode, BeforeValidator(_ids)] = ()
    secret_key: SecretStr = SecretStr("")
    default_language: Literal["ru", "pl", "en"] = "en"
    default_timezone: Annotated[str, AfterValidator(_zone)] = "Europe/Warsaw"
    holidays: Annotated[str, AfterValidator(_holidays)] = ""
    company_name: str = Field(default="Otklik", min_length=1, max_length=64)
    privacy_url: Url = ""
    webhook_url: Url = ""
    webhook_secret: Annotated[SecretStr, AfterValidator(_webhook_secret)] = SecretStr("")
    http_host: str = "127.0.0.1"
    http_port: Annotated[int, Field(ge=0, le=65535)] = 8080
    public_url: Url = ""
    webhooks_private: bool = False
    sentiment_model: str = Field(default="bundled", min_length=1)
    sentiment_labels: Annotated[str, AfterValidator(_labels)] = ""
    sentiment_threads: Annotated[int, Field(ge=1, le=64)] = 1
    log_format: Literal["text", "json"] = "text"

    @cached_property
    def zone(self) -> ZoneInfo:
        """The time zone used where nothing better is known."""
        return ZoneInfo(self.default_timezone)


def read_settings(**overrides: Any) -> Settings:
    """Read the environment and .env; raise SettingsError with one sentence per wrong value."""
    try:
        return Settings(**overrides)
    except ValidationError as error:
        raise SettingsError(sentences(error)) from None
    except UnicodeDecodeError:
        raise SettingsError((".env is not UTF-8 text: save it as UTF-8",)) from None
