"""What a kind of check is: its parameters, and how it compiles a rule to a checker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from newslint.finding import Edit, Safety

if TYPE_CHECKING:
    from newslint.language.lexicon import Lexicon
    from newslint.rule import Rule
    from newslint.text import Text


PREPARED = "(prepared)"
"""The parameter that holds what a kind has prepared; no rule file can name it."""


@dataclass(frozen=True, slots=True)
class Param:
    """One key that rules of a kind may have."""

    type: str
    """text, list (of texts), map (text to text), flag, number, regex, regexes, or file: a word
    list beside the rule file or among the shipped data."""
    help: str
    required: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """What a checker saw. The engine makes a finding of it, if the rule's scope allows.

    `new` replaces the stretch; where the fix lies elsewhere (or is in several places) `edits`
    holds it. `safety` can only lower the rule's. `fields` are values for the rule's message,
    `others` other texts that could replace the stretch.
    """

    start: int
    end: int
    new: str | None = None
    edits: tuple[Edit, ...] = ()
    safety: Safety = Safety.SAFE
    fields: Mapping[str, str] = field(default_factory=dict)
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Triggers:
    """When a checker needs to run at all; with none of these it always does.

    It runs when the text has one of the `words` (casing counts), one of the `pairs` (lower
    case), one of the `literals`, a short line with one of the `line_words` or a long line that
    begins with one of the `openings` (both lower case), one of the `signs` between its words (a
    stands for a word, 0 for a digit), or, for `unknown`, a word that is not in the dictionary.
    """

    words: frozenset[str] = frozenset()
    pairs: frozenset[tuple[str, str]] = frozenset()
    literals: tuple[str, ...] = ()
    unknown: bool = False
    line_words: frozenset[str] = frozenset()
    openings: frozenset[str] = frozenset()
    signs: frozenset[str] = frozenset()

    @property
    def always(self) -> bool:
        """Tell whether nothing is named."""
        lines = self.line_words or self.openings
        signs = self.literals or self.signs
        return not (self.words or self.pairs or self.unknown or lines or signs)


class Checker(Protocol):
    """A compiled rule."""

    @property
    def triggers(self) -> Triggers:
        """What must be in a text for `find` to be called."""

    def find(self, text: Text, hits: Hits) -> Iterable[Match]:
        """Yield what is wrong, in any order, overlaps allowed."""


class Hits(NamedTuple):
    """Which triggers of a checker a text has met. A tuple: every article makes dozens."""

    words: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    unknown: frozenset[str] = frozenset()


NOTHING = Hits()
"""Met by a literal, a sign or a line, or always called."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of check. `compile` may raise ValueError with a sentence for the rule's author."""

    help: str
    params: Mapping[str, Param]
    compile: Callable[[Rule, Lexicon], Checker]
    """Rule and word data to checker."""
    lines: bool = False
    """It judges whole lines or sections: addresses and markup inside them do not protect them."""
    among: bool = False
    """It judges a text among others of its run; examples hold several, between form feeds."""
    fields: tuple[str, ...] = ()
    """Message fields beside `found` and `fix`."""
    prepare: Callable[[Rule, Lexicon], Mapping[str, str]] | None = None
    """What `compile` needs and is slow to work out: kept with the cached rule, as the parameter
    PREPARED. May raise ValueError with a sentence for the rule's author."""
