"""The command line: its commands and options, and what becomes of errors."""

from __future__ import annotations

import argparse
import codecs
import sys
import warnings
from collections.abc import Callable, Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import TextIO

from newslint.commands.parser import Parser, arguments_of, code_list, count
from newslint.exits import CRASH, FOUND, INTERRUPTED, MISTAKE
from newslint.loader import LANGUAGES, STYLES
from newslint.report import FORMATS
from newslint.version import HOME, VERSION

EXAMPLES = "Begin with: newslint lint PATH. More about a command: newslint COMMAND --help."


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; return the exit code.

    0 clean, 1 findings remain, 2 the user's mistake, 3 a fault of newslint's own, 130 interrupted.
    """
    from newslint.baseline import BaselineError
    from newslint.config import ConfigError
    from newslint.files import FileProblem, reason
    from newslint.loader import RuleError
    from newslint.patterncache import patterns

    _speak_utf8(sys.stdout, sys.stderr)
    arguments = arguments_of(parser(), argv)
    try:
        with warnings.catch_warnings():
            warnings.showwarning = _show_warning
            code = int(arguments.run(arguments))
        patterns().save()
        return code
    except (FileProblem, RuleError, ConfigError, BaselineError) as problem:
        print(f"newslint: {problem}", file=sys.stderr)
        return MISTAKE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return FOUND
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(f"newslint: {where}{reason(error)}", file=sys.stderr)
        return MISTAKE
    except Exception as error:
        import traceback

        traceback.print_exc()
        print(
            f"newslint: this is a fault of newslint's own: {error!r}; "
            f"please report it with the lines above: {HOME}/issues",
            file=sys.stderr,
        )
        return CRASH


def _speak_utf8(*streams: TextIO) -> None:
    """Make messages and reports UTF-8 where the system's own encoding lacks their characters."""
    for stream in streams:
        if isinstance(stream, TextIOWrapper) and codecs.lookup(stream.encoding).name != "utf-8":
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8")


def _show_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    print(f"newslint: {message}", file=sys.stderr)


def parser() -> Parser:
    """Return the parser of the whole command line."""
    top = Parser(prog="newslint", description="Lint and mend news copy.", epilog=EXAMPLES)
    top.add_argument("--version", action="version", version=f"newslint {VERSION}")
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    _add_lint(commands.add_parser("lint", help="report what is wrong"))
    _add_fix(commands.add_parser("fix", help="mend what can be mended safely"))
    _add_rules(commands.add_parser("rules", help="list, explain or test the rules"))
    _add_project_commands(commands)
    return top


def _add_lint(lint: argparse.ArgumentParser) -> None:
    _add_paths(lint)
    _add_settings(lint)
    _add_speed(lint)
    lint.add_argument("--output-format", choices=FORMATS, help="how to print findings")
    lint.add_argument("--output-file", metavar="FILE", help="write the report there")
    lint.add_argument("--statistics", action="store_true", help="count findings by rule")
    lint.add_argument("--show-source", action="store_true", help="show the line, with carets")
    lint.add_argument("--watch", action="store_true", help="lint again when a file changes")
    lint.add_argument("--baseline", metavar="FILE", help="report only what is not in it")
    lint.set_defaults(run=_command("lint", "run"))


def _add_fix(fix: argparse.ArgumentParser) -> None:
    _add_paths(fix)
    _add_settings(fix)
    fix.add_argument("--unsafe-fixes", action="store_true", help="make fixes to look over too")
    fix.add_argument(
        "--fix-only", type=code_list, metavar="CODES", help="only fixes of these rules"
    )
    fix.add_argument("-i", "--interactive", action="store_true", help="ask about each finding")
    fix.add_argument("--diff", action="store_true", help="only show what would change")
    fix.set_defaults(run=_command("fix", "run"))


def _add_rules(rules: argparse.ArgumentParser) -> None:
    actions = rules.add_subparsers(metavar="{list,explain,test}", required=True)
    listing = actions.add_parser("list", help="one line a rule")
    explain = actions.add_parser("explain", help="a rule's page")
    explain.add_argument("code", help="a code, a family or the name of a rule")
    for action in (listing, explain):
        action.add_argument(
            "--rules", action="append", default=[], metavar="FILE", help="more rules"
        )
    test = actions.add_parser("test", help="run the examples of the rules, or of a rule file")
    test.add_argument("file", nargs="?", help="a rule file of your own")
    listing.set_defaults(run=_command("rules", "list_rules"))
    explain.set_defaults(run=_command("rules", "explain"))
    test.set_defaults(run=_command("rules", "test"))


def _add_project_commands(commands: argparse._SubParsersAction[Parser]) -> None:
    baseline = commands.add_parser("baseline", help="accept what is found now")
    _add_paths(baseline)
    _add_settings(baseline)
    _add_speed(baseline)
    baseline.add_argument("--baseline-file", metavar="FILE", help="where to write it")
    baseline.set_defaults(run=_command("project", "write_baseline"))

    config = commands.add_parser(
        "config", help="show the settings of a file, and where each is made"
    )
    config.add_argument("path", nargs="?", default=".", help="a file or folder")
    _add_settings(config)
    config.set_defaults(run=_command("project", "show_config"))

    init = commands.add_parser("init", help="write a commented newslint.toml")
    init.set_defaults(run=_command("project", "init"))

    completion = commands.add_parser("completion", help="print a completion script")
    completion.add_argument("shell", choices=("bash", "zsh", "tcsh"), help="for which shell")
    completion.set_defaults(run=_command("project", "completion"))

    clean = commands.add_parser("clean", help="remove the result caches")
    clean.add_argument("path", nargs="?", default=".", help="the folder of the project")
    clean.set_defaults(run=_command("project", "clean"))


def _add_paths(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths", nargs="*", metavar="PATH", default=["."], help="files, folders, - for stdin"
    )
    command.add_argument("--stdin-filename", metavar="NAME", help="what to call standard input")
    command.add_argument("--force-exclude", action="store_true", help="exclude named files too")
    command.add_argument("--exit-zero", action="store_true", help="exit 0 with findings")
    command.add_argument("-q", "--quiet", action="store_true", help="print no summary")


def _add_settings(command: argparse.ArgumentParser) -> None:
    group = command.add_argument_group("settings")
    group.add_argument("--select", type=code_list, metavar="CODES", help="only these rules")
    group.add_argument("--ignore", type=code_list, metavar="CODES", help="not these")
    group.add_argument(
        "--extend-select", type=code_list, default=(), metavar="CODES", help="these as well"
    )
    group.add_argument("--rules", action="append", default=[], metavar="FILE", help="more rules")
    group.add_argument(
        "--exclude", action="append", default=[], metavar="PATTERN", help="as in .gitignore"
    )
    group.add_argument("--style", choices=STYLES, help="the style book")
    group.add_argument("--language", choices=LANGUAGES, help="the variant of English")
    file = group.add_mutually_exclusive_group()
    file.add_argument("--config", metavar="FILE", help="use this settings file")
    file.add_argument("--isolated", action="store_true", help="use no settings file")


def _add_speed(command: argparse.ArgumentParser) -> None:
    group = command.add_argument_group("speed")
    group.add_argument(
        "--jobs", type=count, default=0, metavar="N", help="processes (0: as it pays)"
    )
    group.add_argument("--no-cache", action="store_true", help="lint files that did not change too")


def _command(module: str, function: str) -> Callable[[argparse.Namespace], int]:
    """Return a command that is imported when it runs: `--help` needs none of them."""

    def run(arguments: argparse.Namespace) -> int:
        return int(getattr(import_module(f"newslint.commands.{module}"), function)(arguments))

    return run
