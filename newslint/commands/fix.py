"""`newslint fix`: mend what can be mended."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from difflib import unified_diff
from pathlib import Path

from newslint.batch import without_ignored
from newslint.commands.interactive import Editor
from newslint.commands.setup import STDIN, projects, sources, standard_input, targets
from newslint.config import Config, ConfigError, add_names
from newslint.exits import CLEAN, FOUND, MISTAKE
from newslint.files import FileProblem, Source, write_source
from newslint.finding import Finding, Safety, apply_edits
from newslint.fixer import FixConflict, FixResult, choose, fix_text
from newslint.linter import Linter, no_such_code
from newslint.readers import form_of
from newslint.report import FileReport
from newslint.report.text import finding_line
from newslint.text import Text


def run(arguments: argparse.Namespace) -> int:
    """Mend files; return the exit code."""
    if arguments.interactive and STDIN in arguments.paths:
        raise FileProblem("--interactive reads answers from standard input: name files instead")
    settings = projects(arguments)
    mending = Mending(arguments)
    piped = standard_input(arguments, settings)
    for source, config in [*piped, *sources(targets(arguments, settings))]:
        try:
            if isinstance(source, FileProblem):
                raise source
            result = mending.mend(source, config)
            _write(source, result, arguments, piped=(source, config) in piped)
        except FileProblem as problem:
            print(f"newslint: {problem}", file=sys.stderr)
            mending.failed = True
            continue
        mending.fixed += len(result.applied)
        mending.remaining += len(result.remaining)
        if mending.stopped:
            break
    mending.keep_names(settings.config_for(Path()))
    return _finish(mending, arguments)


def _finish(mending: Mending, arguments: argparse.Namespace) -> int:
    if not arguments.quiet:
        verb = "would be fixed" if arguments.diff else "fixed"
        print(f"{mending.fixed} {verb}, {mending.remaining} remaining.", file=sys.stderr)
    if mending.failed:
        return MISTAKE
    left = mending.remaining or (arguments.diff and mending.fixed)
    return FOUND if left and not arguments.exit_zero else CLEAN


class Mending:
    """One run of fixes over files: by itself, or asking the editor."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self._safety = Safety.UNSAFE if arguments.unsafe_fixes else Safety.SAFE
        self._only = tuple(arguments.fix_only or ())
        self._editor = Editor(input, print) if arguments.interactive else None
        self._linters: dict[int, Linter] = {}
        self.fixed = self.remaining = 0
        self.failed = self.stopped = False

    def mend(self, source: Source, config: Config) -> FixResult:
        """Return a file's text mended. Raises FileProblem where rules undo each other."""
        if id(config) not in self._linters:
            self._linters[id(config)] = self._linter(config)
        linter, form = self._linters[id(config)], form_of(source.path)

        def lint(text: str) -> list[Finding]:
            return list(without_ignored(source.path, config, linter.lint(text, form)))

        if self._editor:
            return self._ask(self._editor, source, lint)
        try:
            return fix_text(source.text, lint, self._safety, self._wanted)
        except FixConflict as conflict:
            raise FileProblem(f"{source.path}: {conflict}; it was left as it is") from None

    def _linter(self, config: Config) -> Linter:
        linter = Linter(config)
        for prefix in self._only:
            if not any(rule.code.startswith(prefix) for rule in linter.rules):
                raise ConfigError(
                    f"--fix-only: {no_such_code(prefix, linter.rules, 'rule that runs')}"
                )
        return linter

    def _wanted(self, finding: Finding) -> bool:
        return not self._only or finding.code.startswith(self._only)

    def _ask(
        self, editor: Editor, source: Source, lint: Callable[[str], list[Finding]]
    ) -> FixResult:
        findings = tuple(filter(self._wanted, lint(source.text)))
        report = FileReport(source.path, Text(source.text, ()), findings)
        decided, go_on = editor.decide(report)
        self.stopped = not go_on
        applied = choose(decided, Safety.DISPLAY)
        edits = [edit for finding in applied if finding.fix for edit in finding.fix.edits]
        text = apply_edits(source.text, edits)
        remaining = (f for f in lint(text) if text[f.start : f.end] not in editor.names)
        return FixResult(text, tuple(applied), tuple(remaining))

    def keep_names(self, config: Config) -> None:
        """Write the names that the editor accepted to the settings file."""
        if self._editor and self._editor.names:
            path = add_names(config, self._editor.names)
            print(f"{len(self._editor.names)} added to the names in {path}", file=sys.stderr)


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
    if arguments.interactive:
        return
    report = FileReport(source.path, Text(result.text, ()), result.remaining)
    for finding in result.remaining:
        print(finding_line(report, finding))


def _diff(source: Source, new: str) -> Iterator[str]:
    old_lines, new_lines = source.text.splitlines(True), new.splitlines(True)
    for line in unified_diff(old_lines, new_lines, source.path, source.path):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
