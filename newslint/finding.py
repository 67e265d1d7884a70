"""The values every part of newslint speaks in: edits, fixes and findings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, IntEnum


class Safety(IntEnum):
    """How sure a fix is, in order: a check may lower it for one finding, never raise it."""

    DISPLAY = 0
    """Shown, never applied."""
    UNSAFE = 1
    """Applied only when asked for: a person should look."""
    SAFE = 2
    """The words or the article itself decide."""

    @property
    def label(self) -> str:
        """The name as written in rules and reports."""
        return self.name.lower()


class Severity(Enum):
    """How bad the fault is for a reader."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace the characters from `start` to `end` of the text that was linted with `new`."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend one finding together: sorted, without overlaps."""

    edits: tuple[Edit, ...]
    safety: Safety = Safety.SAFE

    def lowered(self, safety: Safety) -> Fix:
        """Return this fix with at most the given safety."""
        return self if self.safety <= safety else replace(self, safety=safety)


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: where it is, which rule says so, and how to mend it.

    `start` and `end` count characters (code points) of the text given to the linter.
    `fix` is None when no single right text is known. `others` are texts that could stand in place
    of the fix's single edit, the likelier first.
    """

    start: int
    end: int
    code: str
    message: str
    severity: Severity = Severity.ERROR
    fix: Fix | None = None
    others: tuple[str, ...] = ()

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Order of findings in every report."""
        return (self.start, self.end, self.code)


def apply_edits(source: str, edits: tuple[Edit, ...] | list[Edit]) -> str:
    """Return `source` with the edits made; they must be sorted and must not overlap."""
    parts: list[str] = []
    last = 0
    for edit in edits:
        if edit.start < last:
            raise ValueError(f"edits overlap at character {edit.start}")
        parts += (source[last : edit.start], edit.new)
        last = edit.end
    parts.append(source[last:])
    return "".join(parts)
