"""pattern: one regular expression, tried only where its literals or words occur."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import regex

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.language.casing import capitalized
from newslint.language.lexicon import Lexicon
from newslint.lazy import Lazy
from newslint.rule import Rule
from newslint.text import Text

OWN = "newslint"
PATIENCE = 2.0
"""Seconds that an expression which newslint has not tested may take over one text."""

_SLOT = Lazy(r"\{(\w+)(?:\|(upper|lower|capital))?\}")
_CASE: dict[str | None, Callable[[str], str]] = {
    "upper": str.upper,
    "lower": str.lower,
    "capital": capitalized,
    None: str,
}


class Pattern:
    """Finds the expression; where it has a group named `at`, only that is wrong."""

    def __init__(self, rule: Rule) -> None:
        self._pattern = Lazy(rule.text_of("regex"))
        self._fix = rule.params.get("fix")
        self._timeout = None if rule.package == OWN else PATIENCE
        self._marked = "(?P<at>" in self._pattern.expression
        style = rule.text_of("style")
        self._style = Lazy(style) if style else None
        self._ratio = rule.number_of("ratio", 4)
        pairs = [tuple(pair.lower().split()) for pair in rule.texts_of("pairs")]
        if any(len(pair) != 2 for pair in pairs):
            raise ValueError("each of the pairs is two words with a blank between")
        self.triggers = Triggers(
            words=frozenset(rule.texts_of("words")),
            pairs=frozenset((pair[0], pair[1]) for pair in pairs),
            literals=rule.texts_of("literals"),
            signs=frozenset(rule.texts_of("signs")),
        )

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        matches = list(self._pattern.re.finditer(text.source, timeout=self._timeout))
        if matches and self._style and not self._is_slip(len(matches), text.source, self._style):
            return
        for match in matches:
            start, end = match.span("at") if self._marked else match.span()
            new = filled(self._fix, match) if isinstance(self._fix, str) else None
            yield Match(start, end, new)

    def _is_slip(self, times: int, source: str, right: Lazy) -> bool:
        """Tell whether the right form is so much commoner that the wrong one isn't a style."""
        wanted = times * self._ratio
        return any(count >= wanted for count, _ in enumerate(right.re.finditer(source), 1))


def filled(template: str, match: regex.Match[str]) -> str:
    """Return a fix with the match's groups put in."""
    return _SLOT.re.sub(lambda slot: _CASE[slot[2]](match[slot[1]] or ""), template)


def compile_rule(rule: Rule, lexicon: Lexicon) -> Pattern:
    """Compile a rule with `regex` and, as a rule, `fix`."""
    return Pattern(rule)


KIND = Kind(
    help="one regular expression, tried only where its literals or words occur",
    params={
        "regex": Param("regex", "the expression (regex module, version 0)", required=True),
        "fix": Param("text", "the right text; {name} is a group, {name|upper} its other casing"),
        "style": Param(
            "regex", "the right form; where it is not commoner by `ratio`, the text has its own way"
        ),
        "ratio": Param("number", "how many right forms prove one wrong form a slip (4)"),
        "literals": Param("list", "run only on texts that hold one of these"),
        "words": Param("list", "run only on texts that hold one of these words, in this casing"),
        "pairs": Param("list", "run only on texts where these two words follow each other"),
        "signs": Param(
            "list", "run only on texts that hold one of these; a is a word, 0 a digit, ? also “"
        ),
    },
    compile=compile_rule,
)
