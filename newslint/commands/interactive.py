"""`newslint fix --interactive`: one finding after the other, the editor decides."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from newslint.finding import Edit, Finding, Fix, Safety
from newslint.report import FileReport
from newslint.report.text import finding_line, source_lines

HELP = """\
y  make this fix          n  leave it as it is
a  make this and all other fixes of this rule
e  type the right text    1-9  take another suggestion
w  the words are right: add them to the accepted names
q  stop asking; what was decided is written"""


class Stopped(Exception):
    """The editor wants to stop."""


@dataclass(slots=True)
class Editor:
    """Asks about findings; remembers rules answered with “all” and the names to accept.

    `ask` shows a prompt and returns the answer; it raises EOFError where there is none.
    """

    ask: Callable[[str], str]
    say: Callable[[str], None]
    names: list[str] = field(default_factory=list)
    _all: set[str] = field(default_factory=set)

    def decide(self, report: FileReport) -> tuple[list[Finding], bool]:
        """Return the findings to mend, with the fix that was chosen, and whether to go on."""
        chosen: list[Finding] = []
        try:
            for finding in report.findings:
                chosen += self._decided(report, finding)
        except (Stopped, EOFError):
            return chosen, False
        return chosen, True

    def _decided(self, report: FileReport, finding: Finding) -> Iterator[Finding]:
        found = report.text.source[finding.start : finding.end]
        if finding.code in self._all and finding.fix:
            yield finding
            return
        if found in self.names:
            return
        self.say(finding_line(report, finding))
        for line in source_lines(report, finding):
            self.say(line)
        for number, other in enumerate(finding.others[:9], 1):
            self.say(f"    {number}: {other}")
        while True:
            answer = self.ask(self._prompt(finding)).strip()
            if answer in ("n", ""):
                return
            if answer == "q":
                raise Stopped
            if answer == "w":
                self.names.append(found)
                return
            if answer in ("y", "a") and finding.fix:
                if answer == "a":
                    self._all.add(finding.code)
                yield finding
                return
            if answer == "e":
                yield _with(finding, self.ask("    right text: "))
                return
            if answer.isdigit() and 0 < int(answer) <= len(finding.others):
                yield _with(finding, finding.others[int(answer) - 1])
                return
            self.say(HELP)

    def _prompt(self, finding: Finding) -> str:
        yes = "y/" if finding.fix else ""
        return f"    fix it? [{yes}n/a/e/w/q/?] "


def _with(finding: Finding, new: str) -> Finding:
    """Return a finding whose fix is what the editor typed."""
    edit = Edit(finding.start, finding.end, new)
    return replace(finding, fix=Fix((edit,), Safety.SAFE))
