"""Documents from outside read with pydantic; every mistake is a sentence with the path of its value."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
# The sentence for a value out of bounds, and what pydantic calls the bound.
_BOUNDS = {
    "string_too_short": ("error-empty", ""),
    "string_too_long": ("error-length", "max_length"),
    "too_long": ("error-too-many", "max_length"),
    "greater_than": ("error-positive", ""),
    "greater_than_equal": ("error-greater-than-equal", "ge"),
    "less_than_equal": ("error-less-than-equal", "le"),
}


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

Document = TypeVar("Document", bound=Strict)


def read(model: type[Document], data: Any) -> Document:
    """The document as a value; InvalidDocument with a sentence per mistake."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise InvalidDocument(_mistakes(error, model, data)) from None


def path_of(loc: Iterable[str | int]) -> str:
    """`contact.tags[0]`."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc)
    return "".join(parts).removeprefix(".")


def unknown(path: str, name: str, allowed: Sequence[str]) -> InvalidInput:
    """A key nobody knows, with the one that was probably meant."""
    near = get_close_matches(name, allowed, n=1)
    if near:
        return InvalidInput(path, "error-unknown-key-near", name=name, near=near[0])
    return InvalidInput(path, "error-unknown-key", name=name, allowed=", ".join(allowed))


def _mistakes(error: ValidationError, model: type[BaseModel], data: Any) -> list[InvalidInput]:
    """pydantic's findings in our words; one text for all languages is wrong once, not once a language."""
    found: dict[tuple[str, str], InvalidInput] = {}
    for each in error.errors(include_url=False):
        mistake = _mistake(each, model, path_of(_written(each["loc"], data)))
        found.setdefault((mistake.path, mistake.message_id), mistake)
    return list(found.values())


def _written(loc: Sequence[str | int], data: Any) -> Iterator[str | int]:
    """The place as the sender wrote it, without the parts that only our reading of it has."""
    for left, part in zip(range(len(loc) - 1, -1, -1), loc, strict=True):
        inside = part in data if isinstance(data, Mapping) else isinstance(part, int) and part < _size(data)
        if inside:
            data = data[part]
        elif not isinstance(data, Mapping | list):
            return
        if inside or (not left and part != "[key]"):
            yield part


def _size(data: Any) -> int:
    return len(data) if isinstance(data, list) else 0


def _mistake(found: ErrorDetails, model: type[BaseModel], path: str) -> InvalidInput:
    context = found.get("ctx", {})
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
        case name if name in _BOUNDS:
            message_id, limit = _BOUNDS[name]
            bound = {"limit": int(context[limit])} if limit else {}
            return InvalidInput(path, message_id, **bound)
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
    options = [_inner(option) for option in getattr(annotation, "__args__", ())]
    return next((option for option in options if _is_model(option)), annotation)


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return "{...}"
    return "[...]" if isinstance(value, list | tuple) else str(value)[:60]
