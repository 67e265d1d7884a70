"""A rule as written in YAML: what it looks for, why, and the examples that prove it."""

from __future__ import annotations

from dataclasses import dataclass

from newslint.finding import Safety, Severity
from newslint.text import PROSE, BlockKind

Value = str | bool | int | float | tuple[str, ...] | dict[str, str]
"""What a parameter of a check may hold."""


@dataclass(frozen=True, slots=True)
class Example:
    """One executed example: `bad` must be reported (at `at`, and become `fix`), `good` must not."""

    text: str
    bad: bool
    fix: str | None = None
    at: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the page of YAML that a copy editor reads."""

    code: str
    name: str
    check: str
    message: str
    why: str
    params: dict[str, Value]
    safety: Safety = Safety.SAFE
    severity: Severity = Severity.ERROR
    scope: frozenset[BlockKind] = PROSE
    unless: tuple[str, ...] = ()
    touches: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    """The style books that turn on a rule that is off by default."""
    languages: tuple[str, ...] = ()
    """The language variants that do."""
    examples: tuple[Example, ...] = ()
    default: bool = True
    origin: str = ""
    """The file it was read from."""
    line: int = 0
    package: str = ""
    """The package that brings it; "" for a rule file of the user's own."""

    @property
    def family(self) -> str:
        """The letters of the code: CAP of CAP101."""
        return self.code.rstrip("0123456789")

    def text_of(self, param: str, default: str = "") -> str:
        """Return a parameter that is one text."""
        value = self.params.get(param, default)
        return value if isinstance(value, str) else default

    def texts_of(self, param: str) -> tuple[str, ...]:
        """Return a parameter that is a list of texts, () where it is not given."""
        value = self.params.get(param, ())
        return value if isinstance(value, tuple) else ()

    def map_of(self, param: str) -> dict[str, str]:
        """Return a parameter that maps texts to texts, {} where it is not given."""
        value = self.params.get(param, {})
        return value if isinstance(value, dict) else {}

    def number_of(self, param: str, default: float) -> float:
        """Return a parameter that is a number."""
        value = self.params.get(param, default)
        return value if isinstance(value, (int, float)) else default

    def flag_of(self, param: str, default: bool = False) -> bool:
        """Return a parameter that is yes or no."""
        value = self.params.get(param, default)
        return value if isinstance(value, bool) else default
