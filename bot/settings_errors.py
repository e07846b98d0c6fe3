"""Wrong settings as sentences a person can act on."""

from pydantic import ValidationError

MENDS = {
    "missing": "is not set; put it into .env (see .env.example)",
    "int_parsing": "must be a whole number",
    "literal_error": "must be one of: {expected}",
    "string_too_short": "must not be empty",
    "string_too_long": "must have at most {max_length} characters",
    "less_than_equal": "must be at most {le}",
    "greater_than_equal": "must be at least {ge}",
    "value_error": "{error}",
}


class SettingsError(Exception):
    """A setting is wrong; `sentences` name each one and the mend."""

    def __init__(self, sentences: tuple[str, ...]) -> None:
        super().__init__("; ".join(sentences))
        self.sentences = sentences


def sentences(error: ValidationError) -> tuple[str, ...]:
    """One sentence per wrong setting: its name, what is wrong, what is allowed; never a secret's value."""
    found = []
    for mistake in error.errors(include_input=False, include_url=False):
        name = str(mistake["loc"][0]).upper()
        template = MENDS.get(mistake["type"], mistake["msg"])
        found.append(f"{name} {template.format(**mistake.get('ctx', {}))}")
    return tuple(found)
