"""Runs the examples of rules: they are each rule's documentation and its tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks import KINDS
from newslint.config import Config
from newslint.finding import Finding, Safety, apply_edits
from newslint.fixer import choose
from newslint.lines.chrome import line_keys, repeated_lines
from newslint.linter import Linter
from newslint.loader import Problem
from newslint.readers import read
from newslint.rule import Example, Rule


def run_examples(rules: Sequence[Rule], only: Iterable[str] = ()) -> Iterator[Problem]:
    """Yield what is wrong with the examples of some rules (all, where `only` names no codes).

    A bad example must be reported by its rule, at `at` and with the `fix` where given, and be
    clean under all default rules once fixed; a good one must be clean under all default rules.
    """
    default = Linter(rules=rules)
    wanted = frozenset(only)
    for rule in rules:
        if wanted and rule.code not in wanted:
            continue
        own = default if rule.default else Linter(Config(select=(rule.code,)), rules)
        for example in rule.examples:
            fault = _bad(rule, example, own, default) if example.bad else _good(rule, example, own)
            if fault:
                yield Problem(rule.origin, example.line, 1, rule.code, fault)


def _lint(rule: Rule, linter: Linter, text: str) -> tuple[str, list[Finding]]:
    """Return the text that an example is about, the last of several, and what is found in it."""
    if not KINDS[rule.check].among:
        return text, linter.lint(text)
    texts = [f"{part.strip()}\n" for part in text.split("\f")]
    shared = repeated_lines(line_keys(read(part, "plain")) for part in texts)
    return texts[-1], linter.lint(texts[-1], shared=shared)


def _bad(rule: Rule, example: Example, own: Linter, default: Linter) -> str | None:
    text, findings = _lint(rule, own, example.text)
    found = [f for f in findings if f.code == rule.code]
    if not found:
        return f"the bad example is not reported: {text!r}"
    if example.at is not None:
        marked = [text[f.start : f.end] for f in found]
        if example.at not in marked:
            return f"marked {marked}, not {example.at!r}, in {text!r}"
    if example.fix is not None:
        chosen = choose(found, Safety.DISPLAY)
        edits = [edit for finding in chosen if finding.fix for edit in finding.fix.edits]
        fixed = apply_edits(text, edits)
        if fixed != example.fix:
            return f"fixed to {fixed!r}, not {example.fix!r}"
        left = default.lint(fixed)
        if left:
            return f"the fixed text has {_described(left, fixed)}: {fixed!r}"
    return None


def _good(rule: Rule, example: Example, linter: Linter) -> str | None:
    text, found = _lint(rule, linter, example.text)
    return f"{_described(found, text)} in {text!r}" if found else None


def _described(findings: Iterable[Finding], text: str) -> str:
    return ", ".join(f"{f.code} at {text[f.start : f.end]!r}" for f in findings)
