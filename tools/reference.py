"""The settings and the commands as Markdown, from the code that reads them."""

from __future__ import annotations

import argparse
import ast
import dataclasses
import inspect
from collections.abc import Iterator

from newslint.cli import parser
from newslint.commands.project import toml
from newslint.config import Config


def settings_table() -> str:
    """One row a setting: its default, what it is (the docstring of its field), its option."""
    options = _options(_commands(parser())["newslint lint"])
    rows = ["| setting | default | what it is | option |", "|---|---|---|---|"]
    defaults = Config()
    for name, help_text in _field_docs().items():
        key = name.replace("_", "-")
        option = f"`--{key}`" if f"--{key}" in options else ""
        rows.append(f"| `{key}` | `{toml(getattr(defaults, name))}` | {help_text} | {option} |")
    return "\n".join(rows) + "\n"


def commands_page() -> str:
    """Every command with its options."""
    parts = ["# Commands\n\nWhat `newslint COMMAND --help` says, on one page.\n"]
    for name, command in _commands(parser()).items():
        parts.append(f"## {name}\n\n{command.description}.\n\n{_usage(name, command)}")
        rows = list(_rows(command))
        if rows:
            parts.append("\n".join(["| argument | what it is |", "|---|---|", *rows]) + "\n")
    return "\n".join(parts)


def _field_docs() -> dict[str, str]:
    """The settings among the fields of Config, each with the text below it."""
    (body,) = ast.parse(inspect.getsource(Config)).body
    assert isinstance(body, ast.ClassDef)
    docs: dict[str, str] = {}
    for field, text in zip(body.body, body.body[1:]):
        if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr):
            assert isinstance(field.target, ast.Name) and isinstance(text.value, ast.Constant)
            docs[field.target.id] = str(text.value.value)
    fields = [field.name for field in dataclasses.fields(Config)]
    assert list(docs) == fields, "a field of Config has no text below it"
    return {name: text for name, text in docs.items() if name not in ("root", "origin")}


def _commands(top: argparse.ArgumentParser, prefix: str = "") -> dict[str, argparse.ArgumentParser]:
    """Every command that can be run, by how it is typed; its help is its description."""
    found: dict[str, argparse.ArgumentParser] = {}
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            for chosen in action._choices_actions:
                command = action.choices[chosen.dest]
                command.description = f"{(chosen.help or '')[:1].upper()}{(chosen.help or '')[1:]}"
                found |= _commands(command) or {command.prog: command}
    return found


def _options(command: argparse.ArgumentParser) -> set[str]:
    return {option for action in command._actions for option in action.option_strings}


def _usage(name: str, command: argparse.ArgumentParser) -> str:
    positional = [_value(a) for a in command._actions if not a.option_strings]
    options = ["[OPTIONS]"] if len(_options(command)) > len({"-h", "--help"}) else []
    return f"```text\n{' '.join([name, *options, *positional])}\n```\n"


def _rows(command: argparse.ArgumentParser) -> Iterator[str]:
    for action in command._actions:
        if action.dest == "help":
            continue
        if action.option_strings:
            takes = "" if action.nargs == 0 else f" {_value(action)}"
            typed = ", ".join(f"`{option}{takes}`" for option in action.option_strings)
        else:
            typed = f"`{_value(action)}`"
        choices = f": {', '.join(f'`{c}`' for c in action.choices)}" if action.choices else ""
        yield f"| {typed} | {action.help or ''}{choices} |"


def _value(action: argparse.Action) -> str:
    name = str(action.metavar or action.dest).upper()
    return {"*": f"[{name}…]", "?": f"[{name}]"}.get(str(action.nargs), name)
