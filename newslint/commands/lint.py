"""`newslint lint`: report what is wrong."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TextIO

from newslint.baseline import Baseline
from newslint.batch import Batch, Outcome, without_ignored
from newslint.commands.setup import projects, standard_input, targets
from newslint.config import Config
from newslint.exits import CLEAN, FOUND, MISTAKE
from newslint.files import FileProblem, Source, reason
from newslint.finding import Finding
from newslint.linter import Linter
from newslint.progress import tracked
from newslint.readers import form_of
from newslint.report import FileReport, renderer
from newslint.report import text as text_report
from newslint.rule import Rule
from newslint.text import Text


def run(arguments: argparse.Namespace) -> int:
    """Lint and report; return the exit code."""
    if arguments.watch:
        from newslint.commands.watch import watch

        return watch(arguments, lint)
    return lint(arguments)


def lint(arguments: argparse.Namespace) -> int:
    """Lint and report once; return the exit code."""
    session = Session(arguments)
    reports = session.reports()
    if arguments.baseline:
        reports = session.against(Path(arguments.baseline), reports)
    form = session.config.output_format
    render = renderer(form)
    if arguments.show_source and form == "text":
        render = text_report.render_with_source
    with _output(arguments.output_file) as output:
        for piece in render(reports, session.rules):
            (output or sys.stdout).write(piece)  # sys.stdout changes under a progress bar
    if arguments.statistics:
        for line in text_report.statistics_lines(session.findings, session.rules):
            print(line)
    if not arguments.quiet:
        for line in _summary(session):
            print(line, file=sys.stderr)
    if session.failed:
        return MISTAKE
    return FOUND if session.findings and not arguments.exit_zero else CLEAN


def _output(name: str | None) -> AbstractContextManager[TextIO | None]:
    if name is None:
        return nullcontext()
    try:
        return open(name, "w", encoding="utf-8", newline="")
    except OSError as error:
        raise FileProblem(f"{name}: cannot be written: {reason(error)}") from None


def _summary(session: Session) -> Iterator[str]:
    if session.files or not session.failed:
        yield text_report.summary_line(session.findings, session.files)
    if session.failed:
        yield f"{session.failed} {'file' if session.failed == 1 else 'files'} could not be used."
    if session.gone:
        gone = "1 finding" if session.gone == 1 else f"{session.gone} findings"
        verb = "is" if session.gone == 1 else "are"
        yield f"{gone} of the baseline {verb} gone: write it again to make it smaller."


class Session:
    """One run over files and standard input: what is found, counted as it passes by."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self._settings = projects(arguments)
        self._stdin = standard_input(arguments, self._settings)
        found = targets(arguments, self._settings)
        self._batch = Batch(found, arguments.jobs, not arguments.no_cache)
        self.config = self._settings.config_for(Path())
        if self._stdin and not found:
            self.config = self._stdin[0][1]
        self.findings: list[Finding] = []
        self.files = 0
        self.gone = 0
        self.failed = 0
        self._own = [Linter(config) for _, config in self._stdin]
        linters = [*self._batch.linters, *self._own]
        self.rules: dict[str, Rule] = {
            rule.code: rule for linter in linters for rule in linter.rules
        }

    def reports(self) -> Iterator[FileReport]:
        """Yield the reports; files that cannot be used are said on standard error."""
        return self._counted(self._outcomes())

    def against(self, path: Path, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        """Yield the reports without what a baseline accepts."""
        baseline = Baseline.read(path)
        root = path.absolute().parent
        for report in reports:
            before = len(report.findings)
            report, gone = baseline.left(report, root)
            self.gone += gone
            del self.findings[len(self.findings) - before :]
            self.findings += report.findings
            yield report

    def _outcomes(self) -> Iterator[Outcome]:
        for (source, config), linter in zip(self._stdin, self._own, strict=True):
            yield _linted(source, config, linter)
        yield from tracked(self._batch.run(), self._batch.total)

    def _counted(self, outcomes: Iterable[Outcome]) -> Iterator[FileReport]:
        for outcome in outcomes:
            if isinstance(outcome, FileProblem):
                print(f"newslint: {outcome}", file=sys.stderr)
                self.failed += 1
                continue
            self.files += 1
            self.findings += outcome.findings
            yield outcome


def _linted(source: Source, config: Config, linter: Linter) -> FileReport:
    findings = linter.lint(source.text, form_of(source.path))
    kept = without_ignored(source.path, config, findings)
    return FileReport(source.path, Text(source.text, ()), kept)
