"""The command line: it owns the streams and the exit codes, and calls the rest for the work."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence

from newslint import __version__
from newslint.config import Config
from newslint.files import FileProblem, Source, decode, find_files, read_source, write_source
from newslint.finding import Finding, Safety
from newslint.fixer import FixConflict
from newslint.linter import Linter, load_rules
from newslint.loader import RuleError
from newslint.readers import read_plain
from newslint.report import FileReport
from newslint.report import text as text_report

CLEAN, FOUND, MISTAKE, CRASH, INTERRUPTED = 0, 1, 2, 3, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; return the exit code.

    0 clean, 1 findings remain, 2 the user's mistake, 3 a fault of newslint's own, 130 interrupted.
    """
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except (FileProblem, RuleError) as problem:
        print(f"newslint: {problem}", file=sys.stderr)
        return MISTAKE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return FOUND
    except Exception as error:
        import traceback

        traceback.print_exc()
        print(f"newslint: this is a fault of newslint's own: {error!r}", file=sys.stderr)
        return CRASH


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="newslint", description="Lint and mend news copy.")
    parser.add_argument("--version", action="version", version=f"newslint {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    lint = commands.add_parser("lint", help="report what is wrong")
    _add_common(lint)
    lint.add_argument("--output-format", choices=("text", "json"), default="text")
    lint.add_argument("--statistics", action="store_true", help="count findings by rule")
    lint.add_argument("--show-source", action="store_true", help="show the line, with carets")
    lint.set_defaults(run=_lint)

    fix = commands.add_parser("fix", help="mend what can be mended safely")
    _add_common(fix)
    fix.add_argument("--unsafe-fixes", action="store_true", help="also those to look over")
    fix.add_argument("--diff", action="store_true", help="only show what would change")
    fix.set_defaults(run=_fix)

    rules = commands.add_parser("rules", help="list, explain or test the rules")
    actions = rules.add_subparsers(metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="one line a rule")
    _add_rule_options(listing)
    listing.set_defaults(run=_rules_list)
    explain = actions.add_parser("explain", help="a rule's page")
    explain.add_argument("code")
    _add_rule_options(explain)
    explain.set_defaults(run=_rules_explain)
    test = actions.add_parser("test", help="run the examples of the rules, or of a rule file")
    test.add_argument("file", nargs="?")
    test.set_defaults(run=_rules_test)
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files, folders, or - for stdin")
    parser.add_argument("--select", type=_codes, default=(), metavar="CODES")
    parser.add_argument("--ignore", type=_codes, default=(), metavar="CODES")
    parser.add_argument("--extend-select", type=_codes, default=(), metavar="CODES")
    _add_rule_options(parser)


def _add_rule_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rules", action="append", default=[], metavar="FILE", help="more rules")


def _codes(text: str) -> tuple[str, ...]:
    return tuple(code.strip() for code in text.split(",") if code.strip())


def _linter(arguments: argparse.Namespace) -> Linter:
    rules = load_rules(*arguments.rules) if arguments.rules else None
    config = Config(arguments.select, arguments.ignore, arguments.extend_select)
    return Linter(config, rules)


def _lint(arguments: argparse.Namespace) -> int:
    linter = _linter(arguments)
    reports = []
    failed = False
    findings: list[Finding] = []
    for source in _readable(arguments.paths):
        if isinstance(source, FileProblem):
            print(f"newslint: {source}", file=sys.stderr)
            failed = True
            continue
        text = read_plain(source.text)
        report = FileReport(source.path, text, tuple(linter.lint(source.text)))
        findings += report.findings
        reports.append(report)
        if arguments.output_format == "text":
            for line in text_report.report_lines(report, arguments.show_source):
                print(line)
    if arguments.output_format == "json":
        from newslint.report.json import report_json

        print(report_json(reports))
    else:
        if arguments.statistics:
            names = {rule.code: rule.name for rule in linter.rules}
            for line in text_report.statistics_lines(findings, names):
                print(line)
        print(text_report.summary_line(findings, len(reports)), file=sys.stderr)
    return MISTAKE if failed else FOUND if findings else CLEAN


def _readable(paths: Sequence[str]) -> Iterator[Source | FileProblem]:
    """Yield sources; a file that cannot be used is yielded as its problem, and the rest goes on."""
    if "-" in paths:
        yield decode("-", sys.stdin.buffer.read())
    for path in find_files(path for path in paths if path != "-"):
        try:
            yield read_source(path)
        except FileProblem as problem:
            yield problem


def _fix(arguments: argparse.Namespace) -> int:
    linter = _linter(arguments)
    safety = Safety.UNSAFE if arguments.unsafe_fixes else Safety.SAFE
    fixed = remaining = 0
    failed = False
    for source in _readable(arguments.paths):
        try:
            if isinstance(source, FileProblem):
                raise source
            result = linter.fix(source.text, safety)
            if arguments.diff:
                sys.stdout.writelines(_diff(source, result.text))
            elif source.path == "-":
                sys.stdout.flush()
                sys.stdout.buffer.write(source.encode(result.text))
            elif result.text != source.text:
                write_source(source, result.text)
        except (FileProblem, FixConflict) as problem:
            print(f"newslint: {problem}", file=sys.stderr)
            failed = True
            continue
        fixed += len(result.applied)
        remaining += len(result.remaining)
        if not arguments.diff and source.path != "-":
            report = FileReport(source.path, read_plain(result.text), result.remaining)
            for line in text_report.report_lines(report):
                print(line)
    verb = "would be fixed" if arguments.diff else "fixed"
    print(f"{fixed} {verb}, {remaining} remaining.", file=sys.stderr)
    return MISTAKE if failed else FOUND if remaining or (arguments.diff and fixed) else CLEAN


def _diff(source: Source, new: str) -> Iterator[str]:
    from difflib import unified_diff

    name = source.path
    old_lines, new_lines = source.text.splitlines(True), new.splitlines(True)
    for line in unified_diff(old_lines, new_lines, name, name):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _rules_list(arguments: argparse.Namespace) -> int:
    for rule in load_rules(*arguments.rules):
        state = "" if rule.default else " (off by default)"
        print(f"{rule.code} {rule.name}: {rule.message}{state}")
    return CLEAN


def _rules_explain(arguments: argparse.Namespace) -> int:
    from newslint.rulebook import page

    rules = {rule.code: rule for rule in load_rules(*arguments.rules)}
    if arguments.code not in rules:
        from newslint.loader import suggestion

        hint = suggestion(arguments.code, rules)
        raise FileProblem(f"there is no rule “{arguments.code}”{hint}")
    print(page(rules[arguments.code]), end="")
    return CLEAN


def _rules_test(arguments: argparse.Namespace) -> int:
    from newslint.examples import run_examples

    shipped = load_rules()
    rules = load_rules(arguments.file) if arguments.file else shipped
    before = {rule.code for rule in shipped} if arguments.file else set()
    codes = [rule.code for rule in rules if rule.code not in before]
    problems = list(run_examples(rules, codes))
    for problem in problems:
        print(problem)
    print(f"{len(codes)} rules tested, {len(problems)} problems.", file=sys.stderr)
    return FOUND if problems else CLEAN
