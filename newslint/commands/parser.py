"""The argument parser: a mistake is one sentence that says what to do next."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from newslint.config import code_fault
from newslint.exits import MISTAKE
from newslint.loader import suggestion


class Parser(argparse.ArgumentParser):
    """Says what is wrong and the nearest right word, without the usage of the whole command."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_abbrev=False, **options)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """Parse the arguments; what is left over is a mistake in the command that left it."""
        known, rest = super().parse_known_args(args, namespace)
        if rest:
            options = [option for action in self._actions for option in action.option_strings]
            what = "option" if rest[0].startswith("-") else "argument"
            self.error(f"unknown {what} “{rest[0]}”{suggestion(rest[0], options)}")
        return known, rest

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where to read more, and end."""
        self.exit(MISTAKE, f"newslint: {message}; see `{self.prog} --help`\n")

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is None or value in action.choices:
            return
        choices = [str(choice) for choice in action.choices]
        hint = suggestion(str(value), choices)
        if not isinstance(action, argparse._SubParsersAction):
            hint = hint or f": it is one of {', '.join(choices)}"
            raise argparse.ArgumentError(action, f"“{value}” is not known{hint}")
        if not hint and Path(str(value)).exists():
            hint = f" (did you mean “{self.prog} lint {value}”?)"
        hint = hint or f": it is one of {', '.join(choices)}"
        raise argparse.ArgumentError(None, f"there is no command “{value}”{hint}")


def arguments_of(parser: argparse.ArgumentParser, argv: Sequence[str] | None) -> argparse.Namespace:
    """Parse a command line; without a command the help is shown, which is a mistake too."""
    given = sys.argv[1:] if argv is None else list(argv)
    if not given:
        parser.print_help(sys.stderr)
        parser.exit(MISTAKE)
    if given[0].startswith("-") and given[0] not in ("-h", "--help", "--version"):
        parser.error(f"“{given[0]}” comes before the command: begin with `newslint lint PATH`")
    return parser.parse_args(given)


def code_list(text: str) -> tuple[str, ...]:
    """Return the codes of a list with commas; raise ArgumentTypeError for what is none."""
    found = tuple(code.strip() for code in text.split(","))
    for code in found:
        fault = code_fault(code)
        if fault:
            raise argparse.ArgumentTypeError(fault)
    return found


def count(text: str) -> int:
    """Return a whole number that is not negative."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number")
    return int(text)
