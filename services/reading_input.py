"""Documents from outside read with pydantic; every mistake is a sentence with the path of its value."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from feedback.errors import InvalidDocument, InvalidInput

LONGEST = 500
LONGEST_TEXT = 1000
# What the value should have been, by pydantic's name of the mistake.
_EXPECTED = {
    "string": "text",
    "int": "number",
    "float": "number",
    "bool": "flag",
    "list": "list",
    "tuple": "list",
    "dict": "mapping",
    "model": "mapping",
}
_RANGE = {"greater_than_equal": "ge", "less_than_equal": "le"}


class Strict(BaseModel):
    """A part of a document: a key nobody knows is a mistake, a number may stand where text is wanted."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


def wrong(message_id: str, **params: str | int) -> PydanticCustomError:
    """A mistake for a validator to raise: it is reported together with all others."""
    return PydanticCustomError("otklik", message_id, params)


def storable(value: str) -> str:
    """PostgreSQL keeps neither a zero character nor half of a surrogate pair."""
    if "\0" in value or any("\ud800" <= char <= "\udfff" for char in value):
        raise wrong("error-characters")
    return value


Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST), AfterValidator(storable)]
LongText = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=LONGEST_TEXT), AfterValidator(storable)
]

Document = TypeVar("Document", bound=Strict)


def read(model: type[Document], data: Any) -> Document:
    """The document as a value; InvalidDocument with a sentence per mistake."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise InvalidDocument(mistakes(error, model)) from None


def mistakes(error: ValidationError, model: type[BaseModel]) -> list[InvalidInput]:
    """pydantic's findings in our words."""
    return [_mistake(each, model) for each in error.errors(include_url=False)]


def path_of(loc: Sequence[str | int]) -> str:
    """`contact.tags[0]`."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc)
    return "".join(parts).removeprefix(".")


def unknown(path: str, name: str, allowed: Sequence[str]) -> InvalidInput:
    """A key nobody knows, with the one that was probably meant."""
    near = get_close_matches(name, allowed, n=1)
    if near:
        return InvalidInput(path, "error-unknown-key-near", name=name, near=near[0])
    return InvalidInput(path, "error-unknown-key", name=name, allowed=", ".join(allowed))


def _mistake(found: ErrorDetails, model: type[BaseModel]) -> InvalidInput:
    path, context = path_of(found["loc"]), found.get("ctx", {})
    kind, _, ending = found["type"].partition("_")
    match found["type"]:
        case "otklik":
            return InvalidInput(path, found["msg"], **context)
        case "extra_forbidden":
            return unknown(path, str(found["loc"][-1]), _keys(model, found["loc"][:-1]))
        case "missing":
            return InvalidInput(path, "error-missing")
        case "literal_error" | "enum":
            allowed = str(context["expected"]).replace("'", "").replace(" or ", ", ")
            return InvalidInput(path, "error-choice", value=_shown(found["input"]), allowed=allowed)
        case "string_too_short" | "string_too_long":
            return InvalidInput(path, "error-length", limit=int(context.get("max_length", LONGEST)))
        case name if name in _RANGE:
            return InvalidInput(path, f"error-{name.replace('_', '-')}", limit=int(context[_RANGE[name]]))
        case _ if kind in _EXPECTED and ending:
            return InvalidInput(path, f"error-expected-{_EXPECTED[kind]}", value=_shown(found["input"]))
    return InvalidInput(path, "error-value", detail=found["msg"])


def _keys(model: type[BaseModel], loc: Sequence[str | int]) -> list[str]:
    """The keys allowed at a place of the document."""
    here: Any = model
    for part in loc:
        field = here.model_fields.get(part) if _is_model(here) else None
        here = _inner(field.annotation) if field else here
    return [info.alias or name for name, info in here.model_fields.items()] if _is_model(here) else []


def _inner(annotation: Any) -> Any:
    """The model within `Model | None`."""
    options = getattr(annotation, "__args__", None) or (annotation,)
    return next((option for option in options if _is_model(option)), annotation)


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return "{...}"
    return "[...]" if isinstance(value, list | tuple) else str(value)[:60]
