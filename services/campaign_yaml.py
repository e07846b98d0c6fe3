"""YAML as people mean it: `on`, `off`, `yes` and `no` are words, 12:00 is no number, a key stands once."""

import re
from typing import Any

import yaml

from feedback.errors import InvalidDocument, InvalidInput

_NULL = re.compile(r"^(?:~|null|Null|NULL|)$")
_FLAG = re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$")
_NUMBER = re.compile(r"^[-+]?(?:0|[1-9][0-9]*)$")


class _Loader(yaml.SafeLoader):
    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - the base's own contract

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """A mapping whose keys differ."""
        seen: set[str] = set()
        for key, _ in node.value:
            name = str(key.value)
            if name in seen:
                line = key.start_mark.line + 1
                raise InvalidDocument([InvalidInput(name, "error-key-twice", name=name, line=line)])
            seen.add(name)
        return super().construct_mapping(node, deep)


_Loader.add_implicit_resolver("tag:yaml.org,2002:null", _NULL, ["~", "n", "N", ""])
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", _FLAG, list("tTfF"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:int", _NUMBER, list("-+0123456789"))


class _Dumper(yaml.SafeDumper):
    """Lists stand indented under their key; `on` needs no quotes."""

    yaml_implicit_resolvers = _Loader.yaml_implicit_resolvers

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002 - the base's name
        """Never indentless."""
        super().increase_indent(flow, False)


def load(text: str) -> Any:
    """The document; InvalidDocument says in which line YAML ends."""
    try:
        # A subclass of the safe loader, with fewer surprises.
        return yaml.load(text, Loader=_Loader)  # noqa: S506
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problem = error.problem or "?"
    except yaml.YAMLError as error:
        line, column, problem = 1, 1, str(error).partition("\n")[0]
    raise InvalidDocument([InvalidInput("", "error-yaml", line=line, column=column, problem=problem)])


def dump(document: dict[str, Any]) -> str:
    """The document as people would write it."""
    return yaml.dump(document, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
