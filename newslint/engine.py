"""The engine: sieve a text, run the checkers that can match, and make findings of what they saw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newslint.checks import KINDS
from newslint.checks.base import NOTHING, Checker, Hits, Match
from newslint.finding import Edit, Finding, Fix
from newslint.guard import safest
from newslint.language.lexicon import Lexicon
from newslint.lazy import Lazy
from newslint.lines.line import line_words, long_lines
from newslint.literals import Literals
from newslint.loader import DATA_FOLDER, Problem, RuleError
from newslint.pieces import pieces
from newslint.rule import Rule
from newslint.text import Text

# Lists beyond this size are met with the text's words one by one; smaller ones share an index.
_LARGE = 2_000
_AROUND = 60


LONGEST = 200_000
"""Characters that are judged as one article at most."""


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A rule with its checker."""

    rule: Rule
    checker: Checker
    unless: tuple[Lazy, ...]
    lines: bool


class Engine:
    """Rules compiled once, then run on any number of texts. Safe to share between threads."""

    def __init__(self, rules: Sequence[Rule], lexicon: Lexicon | None = None) -> None:
        self.rules = tuple(rules)
        self.lexicon = lexicon or Lexicon(DATA_FOLDER)
        self._compiled = [_compile(rule, self.lexicon) for rule in rules]
        self._by_word: dict[str, list[int]] = {}
        self._by_pair: dict[tuple[str, str], tuple[int, ...]] = {}
        self._by_line_word: dict[str, list[int]] = {}
        self._by_opening: dict[str, list[int]] = {}
        self._by_sign: dict[str, list[int]] = {}
        self._large: list[tuple[frozenset[str], int]] = []
        self._unknown: list[int] = []
        self._always: list[int] = []
        for index, compiled in enumerate(self._compiled):
            self._file(index, compiled.checker)
        self._literals = Literals(
            (literal, index)
            for index, compiled in enumerate(self._compiled)
            for literal in compiled.checker.triggers.literals
        )
        self._words = frozenset(self._by_word)
        self._pairs = frozenset(self._by_pair)
        self._line_words = frozenset(self._by_line_word)
        self._openings = frozenset(self._by_opening)

    def _file(self, index: int, checker: Checker) -> None:
        triggers = checker.triggers
        if len(triggers.words) > _LARGE:
            self._large.append((triggers.words, index))
        else:
            for word in triggers.words:
                self._by_word.setdefault(word, []).append(index)
        shared = self._by_pair.keys() & triggers.pairs
        self._by_pair |= dict.fromkeys(triggers.pairs - shared, (index,))  # thousands, for some
        for pair in shared:
            self._by_pair[pair] += (index,)
        for word in triggers.line_words:
            self._by_line_word.setdefault(word, []).append(index)
        for word in triggers.openings:
            self._by_opening.setdefault(word, []).append(index)
        for sign in triggers.signs:
            self._by_sign.setdefault(sign.replace("a", "\0"), []).append(index)
        if triggers.unknown:
            self._unknown.append(index)
        if triggers.always:
            self._always.append(index)

    def run(self, text: Text) -> list[Finding]:
        """Return the findings of all rules, sorted by place, then code.

        What is longer than any article is many of them: it is judged piece by piece, each by
        what it says itself. Raises RuleError where an expression of somebody else's rule takes
        too long.
        """
        if len(text.source) <= LONGEST:
            return self._run(text)
        parts = pieces(text, LONGEST)
        return [piece.moved(finding) for piece in parts for finding in self._run(piece)]

    def _run(self, text: Text) -> list[Finding]:
        findings: list[Finding] = []
        for index, hits in self._met(text).items():
            compiled = self._compiled[index]
            try:
                for match in compiled.checker.find(text, hits):
                    if finding := _finding(compiled, text, match):
                        findings.append(finding)
            except TimeoutError:
                raise RuleError([_too_slow(compiled.rule)]) from None
        findings.sort(key=lambda finding: finding.sort_key)
        return _distinct(findings)

    def _met(self, text: Text) -> dict[int, Hits]:
        """Return the checkers whose triggers the text has, with what it met of them."""
        met = dict.fromkeys(self._always, NOTHING)
        for word in text.words & self._words:
            for index in self._by_word[word]:
                hits = met.get(index, NOTHING)
                met[index] = Hits((*hits.words, word), hits.pairs)
        for large, index in self._large:
            found = text.words & large
            if found:
                met[index] = Hits(tuple(found))
        for pair in text.pairs_among(self._pairs):
            for index in self._by_pair[pair]:
                hits = met.get(index, NOTHING)
                met[index] = Hits(hits.words, (*hits.pairs, pair))
        for index in self._lines_met(text):
            met.setdefault(index, NOTHING)
        gaps = text.gaps
        for sign, indices in self._by_sign.items():
            if sign in gaps:
                for index in indices:
                    met.setdefault(index, NOTHING)
        fresh = self._literals.fresh(text)
        for index in self._literals.met(text, fresh):
            met.setdefault(index, NOTHING)
        unknown = self.lexicon.unknown(fresh) if self._unknown else frozenset()
        for index in self._unknown if unknown else ():
            hits = met.get(index, NOTHING)
            met[index] = Hits(hits.words, hits.pairs, unknown)
        self._literals.learn(fresh - unknown)
        return met

    def _lines_met(self, text: Text) -> Iterator[int]:
        if self._line_words:
            for word in text.once(line_words) & self._line_words:
                yield from self._by_line_word[word]
        if self._openings:
            for word in self._openings.intersection(text.once(long_lines)):
                yield from self._by_opening[word]


def _compile(rule: Rule, lexicon: Lexicon) -> _Compiled:
    kind = KINDS[rule.check]
    try:
        checker = kind.compile(rule, lexicon)
    except ValueError as error:
        problem = Problem(rule.origin, rule.line, 1, rule.code, str(error))
        raise RuleError([problem]) from None
    return _Compiled(rule, checker, tuple(map(Lazy, rule.unless)), kind.lines)


def _too_slow(rule: Rule) -> Problem:
    message = "its expression takes too long on this text; make it simpler"
    return Problem(rule.origin, rule.line, 1, rule.code, message)


def _finding(compiled: _Compiled, text: Text, match: Match) -> Finding | None:
    """Return the finding for a match, or None where the rule does not apply there."""
    rule = compiled.rule
    block = text.block_at(match.start)
    if block is None or block.kind not in rule.scope:
        return None
    if not compiled.lines and text.is_protected(match.start, match.end):
        return None
    if _excused(compiled.unless, text, match):
        return None
    found = text.source[match.start : match.end]
    fix = _fix(compiled, text, match)
    new = fix.edits[0].new if fix else ""
    message = rule.message.format_map({"found": found, "fix": new, **match.fields})
    return Finding(match.start, match.end, rule.code, message, rule.severity, fix, match.others)


def _excused(unless: Iterable[Lazy], text: Text, match: Match) -> bool:
    """Tell whether an innocent phrase covers the match."""
    for phrase in unless:
        low, high = max(0, match.start - _AROUND), match.end + _AROUND
        for innocent in phrase.re.finditer(text.source, low, high, overlapped=True):
            if innocent.start() <= match.start and match.end <= innocent.end():
                return True
    return False


def _fix(compiled: _Compiled, text: Text, match: Match) -> Fix | None:
    edits = match.edits
    if not edits and match.new is not None:
        edits = (Edit(match.start, match.end, match.new),)
    if not edits:
        return None
    safety = min(compiled.rule.safety, match.safety)
    if not compiled.lines:
        safety = min(safety, safest(text, edits, compiled.rule.touches))
    return Fix(edits, safety)


def _distinct(findings: list[Finding]) -> list[Finding]:
    """Drop what another rule says already: the same edits at the same place."""
    seen: set[object] = set()
    kept = []
    for finding in findings:
        key = finding.fix.edits if finding.fix else finding.sort_key
        if key not in seen:
            seen.add(key)
            kept.append(finding)
    return kept
