""".env.example is the list of settings: each once, explained, with its real default."""

from pathlib import Path

from pydantic import SecretStr
from pydantic_core import PydanticUndefined

from bot.settings import Settings, read_settings

EXAMPLE = Path(__file__).parents[2] / ".env.example"


def lines() -> list[str]:
    return EXAMPLE.read_text(encoding="utf-8").splitlines()


def values() -> dict[str, str]:
    pairs = [line.partition("=") for line in lines() if "=" in line and not line.startswith("#")]
    assert len({name for name, _, _ in pairs}) == len(pairs), "a setting stands twice"
    return {name: value for name, _, value in pairs}


def shown(default: object) -> str:
    if default is PydanticUndefined or default is None:
        return ""
    if isinstance(default, tuple):
        return ",".join(map(str, default))
    return default.get_secret_value() if isinstance(default, SecretStr) else str(default)


def test_it_names_every_setting_and_nothing_else() -> None:
    known = {name.upper() for name in Settings.model_fields}
    assert set(values()) == known, "add the setting to .env.example, or take it out"


def test_it_shows_the_real_defaults() -> None:
    real = {name.upper(): shown(field.default) for name, field in Settings.model_fields.items()}
    assert values() == real


def test_a_comment_stands_above_every_setting() -> None:
    bare = [
        line
        for before, line in zip(lines(), lines()[1:], strict=False)
        if "=" in line and not line.startswith("#") and not before.startswith("# ")
    ]
    assert not bare, f"say in a line above what it is for: {bare}"


def test_filled_in_it_is_a_valid_env_file(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text(
        "\n".join(lines()).replace("BOT_TOKEN=", "BOT_TOKEN=1234567:AAE-and-so-on"), encoding="utf-8"
    )
    assert read_settings(_env_file=path).company_name == "Otklik"
