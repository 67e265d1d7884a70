"""`newslint config`, `init`, `baseline` and `clean`: what concerns a project as a whole."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from newslint.baseline import NAME, Baseline
from newslint.cache import clean as clean_caches
from newslint.commands.lint import Session
from newslint.commands.setup import existing, projects
from newslint.config import find_config
from newslint.exits import CLEAN, MISTAKE
from newslint.files import FileProblem, reason
from newslint.finding import Safety
from newslint.places import replace_file

TEMPLATE = """\
# Settings of newslint; `newslint config` shows those in force. What is commented out is the default
# or an example.

# select = []                  # only these rules: families (CAP), groups (CAP1) or codes (CAP101)
# ignore = []                  # not these
# extend-select = []           # these as well, e.g. one that is off by default
# exclude = ["archive/"]       # as in .gitignore
# respect-gitignore = true     # leave out what git ignores too
# rules = ["house-style.yaml"] # rules of your own
# names = ["iZotope"]          # words and phrases that are right as they are written here
# style = "guardian"           # ap, bbc or guardian
# language = "en-gb"           # en, en-us, en-gb, en-au or en-ca
# output-format = "text"

# [per-file-ignores]
# "letters/**" = ["TYP"]

# [safety]                     # what `newslint fix` may do by itself: safe, unsafe or display
# CNF = "unsafe"
"""


def show_config(arguments: argparse.Namespace) -> int:
    """Print every setting of a file or folder, with the place it was made."""
    path = existing(arguments.path)
    config = projects(arguments).config_for(path)
    for name in (
        "select",
        "ignore",
        "extend_select",
        "per_file_ignores",
        "exclude",
        "respect_gitignore",
        "rules",
        "names",
        "style",
        "language",
        "safety",
        "output_format",
    ):
        value = getattr(config, name)
        print(f"{name.replace('_', '-')} = {toml(value)}  # {config.origin.get(name, 'default')}")
    return CLEAN


def toml(value: object) -> str:
    """Return a setting's value as it is written in TOML."""
    import json

    if isinstance(value, Safety):
        return json.dumps(value.label)
    if isinstance(value, dict):
        inner = ", ".join(f"{json.dumps(key)} = {toml(item)}" for key, item in value.items())
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(value, tuple):
        return "[" + ", ".join(toml(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def init(arguments: argparse.Namespace) -> int:
    """Write a commented newslint.toml."""
    path = Path("newslint.toml")
    there = find_config(Path.cwd())
    if path.exists() or (there and there.parent == Path.cwd()):
        name = path if path.exists() else "[tool.newslint] in pyproject.toml"
        print(
            f"newslint: {name} is there already and was left as it is; "
            "`newslint config` shows the settings",
            file=sys.stderr,
        )
        return MISTAKE
    path.write_text(TEMPLATE, encoding="utf-8")
    print("wrote newslint.toml; next: newslint lint .")
    return CLEAN


def write_baseline(arguments: argparse.Namespace) -> int:
    """Write a baseline that accepts all that is found now."""
    session = Session(arguments)
    path = Path(arguments.baseline_file or NAME)
    old = len(Baseline.read(path)) if path.exists() else 0
    baseline = Baseline.of(session.reports(), path.absolute().parent)
    if session.failed:
        print(f"newslint: {path} was left as it is", file=sys.stderr)
        return MISTAKE
    try:
        replace_file(path, baseline.text().encode())
    except OSError as error:
        raise FileProblem(f"{path}: cannot be written: {reason(error)}") from None
    noun = "finding" if len(baseline) == 1 else "findings"
    change = f" (it was {old})" if old and old != len(baseline) else ""
    print(f"{path} accepts {len(baseline)} {noun}{change}; next: newslint lint --baseline {path} …")
    return CLEAN


def completion(arguments: argparse.Namespace) -> int:
    """Print the script that completes newslint's commands in a shell."""
    try:
        import shtab
    except ImportError:
        print(
            "newslint: completion needs another package: pip install 'newslint[completion]'",
            file=sys.stderr,
        )
        return MISTAKE
    from newslint.cli import parser

    print(shtab.complete(parser(), shell=arguments.shell))
    return CLEAN


def clean(arguments: argparse.Namespace) -> int:
    """Remove the result caches."""
    count = clean_caches(existing(arguments.path))
    print(f"removed {count} {'cache' if count == 1 else 'caches'}")
    return CLEAN
