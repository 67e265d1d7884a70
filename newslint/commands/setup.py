"""From the arguments of the command line to settings, files and sources."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from newslint.config import Config
from newslint.discovery import Projects, Target, discover
from newslint.files import FileProblem, Source, decode, read_source

STDIN = "-"


def existing(name: str) -> Path:
    """Return a path that the arguments name. Raises FileProblem where nothing is there."""
    path = Path(name)
    if not path.exists():
        raise FileProblem(f"{name}: no such file or folder")
    return path


def projects(arguments: argparse.Namespace) -> Projects:
    """Return the settings of all files, with those of the command line on top."""

    def override(config: Config) -> Config:
        for name in ("select", "ignore"):
            codes = getattr(arguments, name)
            if codes is not None:
                config = config.changed(f"--{name}", **{name: codes})
        added: dict[str, Any] = {
            "extend_select": config.extend_select + tuple(arguments.extend_select),
            "rules": config.rules + tuple(arguments.rules),
            "exclude": config.exclude + tuple(arguments.exclude),
        }
        for name, value in added.items():
            if value != getattr(config, name):
                config = config.changed("--" + name.replace("_", "-"), **{name: value})
        for name in ("style", "language", "output_format"):
            value = getattr(arguments, name, None)
            if value:
                config = config.changed("--" + name.replace("_", "-"), **{name: value})
        return config

    file = Path(arguments.config) if arguments.config else None
    return Projects(override, file, arguments.isolated)


def targets(arguments: argparse.Namespace, settings: Projects) -> list[Target]:
    """Return the files that the arguments name, each once, without standard input."""
    paths = [path for path in arguments.paths if path != STDIN]
    found = discover(paths, settings, arguments.force_exclude)
    return list({target.path.absolute(): target for target in found}.values())


def standard_input(
    arguments: argparse.Namespace, settings: Projects
) -> list[tuple[Source, Config]]:
    """Return standard input with its settings, if the arguments name it."""
    if STDIN not in arguments.paths:
        if arguments.stdin_filename:
            raise FileProblem("--stdin-filename names standard input: add the path -")
        return []
    if sys.stdin.isatty():
        print("reading standard input; Ctrl-D ends it", file=sys.stderr)
    name = arguments.stdin_filename or STDIN
    source = decode(name, sys.stdin.buffer.read())
    return [(source, settings.config_for(Path(name) if arguments.stdin_filename else Path()))]


def sources(targets: Sequence[Target]) -> Iterator[tuple[Source | FileProblem, Config]]:
    """Yield the files' sources; a file that cannot be used as its problem, and the rest goes on."""
    for target in targets:
        try:
            yield read_source(target.path), target.config
        except FileProblem as problem:
            yield problem, target.config
