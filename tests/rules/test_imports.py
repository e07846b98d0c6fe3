"""Imports go one way: docs/decisions/0001-rooms.md."""

import sys

from tests.rules.source import ROOMS, Module, modules

# What each room may import of ours, as prefixes; a longer room name wins.
MAY_IMPORT = {
    "feedback": ("feedback",),
    "nlp": ("nlp", "feedback"),
    "db": ("db", "feedback"),
    "services": ("services", "feedback", "db.uow", "nlp.model"),
    "bot.ui": ("bot.ui", "bot.i18n", "feedback"),
    "bot.i18n": ("feedback",),
    "handlers": ("handlers", "services", "feedback", "bot.ui", "bot.i18n"),
    "web": ("web", "services", "feedback", "bot.ui", "bot.i18n"),
    "sandbox": ("sandbox",),
    "bot": ROOMS,
}
# Libraries that stay behind one door.
ONLY_IN = {
    "aiogram": ("bot", "handlers"),
    "sqlalchemy": ("db",),
    "alembic": ("db",),
    "apscheduler": ("bot.schedule",),
    "holidays": ("bot.days_off",),
    "transformers": ("nlp.transformers_model", "nlp.training"),
    "onnxruntime": ("nlp.transformers_model", "nlp.training"),
    "torch": ("nlp.transformers_model", "nlp.training"),
    "telegram": ("sandbox",),
    "fastapi": ("web",),
}


def inside(name: str, prefixes: tuple[str, ...]) -> bool:
    return any(name == prefix or name.startswith(prefix + ".") for prefix in prefixes)


def room_of(module: Module) -> str:
    rooms = [room for room in MAY_IMPORT if inside(module.name, (room,))]
    return max(rooms, key=len)


def test_rooms_import_only_what_lies_below_them() -> None:
    wrong = [
        f"{module.path}:{line} imports {name}; {room} may import only {MAY_IMPORT[room]}"
        for module in modules()
        for room in [room_of(module)]
        for line, name in module.imports()
        if name.partition(".")[0] in ROOMS and not inside(name, MAY_IMPORT[room])
    ]
    assert not wrong, "\n".join(wrong)


def test_the_rules_use_the_standard_library_only() -> None:
    wrong = [
        f"{module.path}:{line} imports {name}; feedback/ takes such things as arguments"
        for module in modules()
        if module.room == "feedback"
        for line, name in module.imports()
        if (top := name.partition(".")[0]) != "feedback" and top not in sys.stdlib_module_names
    ]
    assert not wrong, "\n".join(wrong)


def test_each_library_stays_behind_its_door() -> None:
    wrong = [
        f"{module.path}:{line} imports {name}; {library} belongs to {doors}"
        for module in modules()
        for line, name in module.imports()
        for library, doors in ONLY_IN.items()
        if name.partition(".")[0] == library and not inside(module.name, doors)
    ]
    assert not wrong, "\n".join(wrong)
