"""Findings to edits to new text, again and again until nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from newslint.finding import Edit, Finding, Safety, apply_edits

ROUNDS = 10
"""Rounds after which a text that still changes is given up."""


class FixConflict(Exception):
    """Rules that undo each other's fixes. `codes` names them."""

    def __init__(self, codes: Iterable[str]) -> None:
        self.codes = tuple(sorted(set(codes)))
        super().__init__(f"the fixes of {' and '.join(self.codes)} undo each other")


@dataclass(frozen=True, slots=True)
class FixResult:
    """A mended text.

    `applied` holds the findings that were mended, each with the positions of the round it was
    found in; `remaining` those that the mended text still has, in its positions.
    """

    text: str
    applied: tuple[Finding, ...]
    remaining: tuple[Finding, ...]


def fix_text(
    source: str,
    lint: Callable[[str], list[Finding]],
    safety: Safety = Safety.SAFE,
    wanted: Callable[[Finding], bool] = lambda finding: True,
) -> FixResult:
    """Apply the wanted fixes that are at least as safe as `safety` until the text settles.

    Raises FixConflict where rules undo each other. Characters outside the edits stay as they are.
    """
    seen = {source: 0}
    rounds: list[list[Finding]] = []
    since = -1
    for _ in range(ROUNDS):
        findings = lint(source)
        chosen = choose(filter(wanted, findings), safety)
        new = apply_edits(source, [edit for edits in map(_edits, chosen) for edit in edits])
        if new == source:
            applied = tuple(finding for chosen in rounds for finding in chosen)
            return FixResult(source, applied, tuple(findings))
        rounds.append(chosen)
        if new in seen:
            since = seen[new]
            break
        seen[new] = len(rounds)
        source = new
    raise FixConflict(finding.code for chosen in rounds[since:] for finding in chosen)


def choose(findings: Iterable[Finding], safety: Safety) -> list[Finding]:
    """Return findings whose fixes can be applied together: safe enough, none overlapping.

    Of two that overlap the one that starts first wins, then the longer: a line that goes as a
    whole need not be mended before. The fixes of one finding are applied together or not at all.
    """
    usable = [f for f in findings if f.fix and f.fix.safety >= safety and f.fix.edits]
    usable.sort(key=lambda f: (_edits(f)[0].start, -_edits(f)[-1].end, f.code))
    chosen: list[Finding] = []
    last = -1
    for finding in usable:
        edits = _edits(finding)
        if edits[0].start < last or (edits[0].start == last and edits[0].end == last):
            continue
        chosen.append(finding)
        last = edits[-1].end
    return chosen


def _edits(finding: Finding) -> tuple[Edit, ...]:
    return finding.fix.edits if finding.fix else ()
