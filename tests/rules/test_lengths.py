"""Short enough to be read: modules up to 250 lines, functions up to 30, handlers up to 15."""

import ast

from tests.rules.source import Module, modules

MODULE = 250
FUNCTION = 30
HANDLER = 15


def measured() -> list[Module]:
    # A migration lists every table; splitting it would hide what changed.
    return [module for module in modules() if not module.name.startswith("db.migrations.versions")]


def test_modules_are_short() -> None:
    long = {str(m.path): n for m in measured() if (n := m.text.count("\n")) > MODULE}
    assert not long, f"split by noun: {long}"


def test_functions_are_short() -> None:
    long = [
        f"{module.path}:{node.lineno} {node.name} has {length} lines"
        for module in measured()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or 0) - node.lineno + 1)
        > (HANDLER if module.room == "handlers" else FUNCTION)
    ]
    assert not long, "name the parts and split them:\n" + "\n".join(long)
