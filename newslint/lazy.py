"""Regular expressions that are compiled when first used: start-up time is a feature."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex


class Lazy:
    """A `regex` expression; `.re` is the compiled pattern."""

    def __init__(self, expression: str) -> None:
        self.expression = expression

    @cached_property
    def re(self) -> regex.Pattern[str]:
        """The compiled pattern. Raises `regex.error` where the expression is wrong."""
        from newslint.patterncache import patterns

        return patterns().compiled(self.expression)

    def __getstate__(self) -> dict[str, str]:
        return {"expression": self.expression}
