"""The command line: `otklik ...`, one module a group of commands."""

from bot.cli.program import main

__all__ = ["main"]
