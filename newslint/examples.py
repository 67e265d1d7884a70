"""Runs the examples of rules: they are each rule's documentation and its tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint.config import Config
from newslint.finding import Finding, Safety, apply_edits
from newslint.fixer import choose
from newslint.linter import Linter
from newslint.loader import Problem
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
            fault = _bad(rule, example, own, default) if example.bad else _good(example, own)
            if fault:
                yield Problem(rule.origin, example.line, 1, rule.code, fault)


def _bad(rule: Rule, example: Example, own: Linter, default: Linter) -> str | None:
    found = [f for f in own.lint(example.text) if f.code == rule.code]
    if not found:
        return f"the bad example is not reported: {example.text!r}"
    if example.at is not None:
        marked = [example.text[f.start : f.end] for f in found]
        if example.at not in marked:
            return f"marked {marked}, not {example.at!r}, in {example.text!r}"
    if example.fix is not None:
        chosen = choose(found, Safety.DISPLAY)
        edits = [edit for finding in chosen if finding.fix for edit in finding.fix.edits]
        fixed = apply_edits(example.text, edits)
        if fixed != example.fix:
            return f"fixed to {fixed!r}, not {example.fix!r}"
        left = default.lint(fixed)
        if left:
            return f"the fixed text has {_described(left, fixed)}: {fixed!r}"
    return None


def _good(example: Example, linter: Linter) -> str | None:
    found = linter.lint(example.text)
    return f"{_described(found, example.text)} in {example.text!r}" if found else None


def _described(findings: Iterable[Finding], text: str) -> str:
    return ", ".join(f"{f.code} at {text[f.start : f.end]!r}" for f in findings)
