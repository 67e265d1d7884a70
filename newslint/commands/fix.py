"""`newslint fix`: mend what can be mended."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from difflib import unified_diff

from newslint.batch import without_ignored
from newslint.commands.setup import projects, sources, standard_input, targets
from newslint.config import Config
from newslint.exits import CLEAN, FOUND, MISTAKE
from newslint.files import FileProblem, Source, write_source
from newslint.finding import Finding, Safety
from newslint.fixer import FixConflict, FixResult, fix_text
from newslint.linter import Linter
from newslint.readers import form_of
from newslint.report import FileReport
from newslint.report.text import finding_line
from newslint.text import Text


def run(arguments: argparse.Namespace) -> int:
    """Mend files; return the exit code."""
    settings = projects(arguments)
    linters: dict[int, Linter] = {}
    fixed = remaining = 0
    failed = False
    piped = standard_input(arguments, settings)
    for source, config in [*piped, *sources(targets(arguments, settings))]:
        if id(config) not in linters:
            linters[id(config)] = Linter(config)
        linter = linters[id(config)]
        try:
            if isinstance(source, FileProblem):
                raise source
            try:
                result = _fixed(source, config, linter, arguments)
            except FixConflict as conflict:
                raise FileProblem(f"{source.path}: {conflict}; it was left as it is") from None
            _write(source, result, arguments, piped=(source, config) in piped)
        except FileProblem as problem:
            print(f"newslint: {problem}", file=sys.stderr)
            failed = True
            continue
        fixed += len(result.applied)
        remaining += len(result.remaining)
    if not arguments.quiet:
        verb = "would be fixed" if arguments.diff else "fixed"
        print(f"{fixed} {verb}, {remaining} remaining.", file=sys.stderr)
    if failed:
        return MISTAKE
    left = remaining or (arguments.diff and fixed)
    return FOUND if left and not arguments.exit_zero else CLEAN


def _fixed(
    source: Source, config: Config, linter: Linter, arguments: argparse.Namespace
) -> FixResult:
    form = form_of(source.path)
    safety = Safety.UNSAFE if arguments.unsafe_fixes else Safety.SAFE
    only = tuple(arguments.fix_only or ())

    def lint(text: str) -> list[Finding]:
        return list(without_ignored(source.path, config, linter.lint(text, form)))

    def wanted(finding: Finding) -> bool:
        return not only or finding.code.startswith(only)

    return fix_text(source.text, lint, safety, wanted)


def _write(source: Source, result: FixResult, arguments: argparse.Namespace, piped: bool) -> None:
    if arguments.diff:
        sys.stdout.writelines(_diff(source, result.text))
        return
    if piped:
        sys.stdout.flush()
        sys.stdout.buffer.write(source.encode(result.text))
        return
    if result.text != source.text:
        write_source(source, result.text)
    report = FileReport(source.path, Text(result.text, ()), result.remaining)
    for finding in result.remaining:
        print(finding_line(report, finding))


def _diff(source: Source, new: str) -> Iterator[str]:
    old_lines, new_lines = source.text.splitlines(True), new.splitlines(True)
    for line in unified_diff(old_lines, new_lines, source.path, source.path):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
