"""Runs the examples of rules: they are each rule's documentation and its tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint.engine import Engine
from newslint.finding import Finding, Safety, apply_edits
from newslint.fixer import choose
from newslint.loader import Problem
from newslint.readers import read_plain
from newslint.rule import Example, Rule


def run_examples(rules: Sequence[Rule], only: Iterable[str] = ()) -> Iterator[Problem]:
    """Yield what is wrong with the examples of some rules (all, where `only` names no codes).

    A bad example must be reported by its rule, at `at` and with the `fix` where given, and be
    clean under all default rules once fixed; a good one must be clean under all default rules.
    """
    engine = Engine([rule for rule in rules if rule.default])
    wanted = frozenset(only)
    for rule in rules:
        if wanted and rule.code not in wanted:
            continue
        own = engine if rule.default else Engine([rule])
        for example in rule.examples:
            fault = _bad(rule, example, own, engine) if example.bad else _good(example, own)
            if fault:
                yield Problem(rule.origin, example.line, 1, rule.code, fault)


def _bad(rule: Rule, example: Example, own: Engine, engine: Engine) -> str | None:
    found = [f for f in _run(own, example.text) if f.code == rule.code]
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
        left = _run(engine, fixed)
        if left:
            return f"the fixed text has {_described(left, fixed)}: {fixed!r}"
    return None


def _good(example: Example, engine: Engine) -> str | None:
    found = _run(engine, example.text)
    return f"{_described(found, example.text)} in {example.text!r}" if found else None


def _run(engine: Engine, text: str) -> list[Finding]:
    return engine.run(read_plain(text))


def _described(findings: Iterable[Finding], text: str) -> str:
    return ", ".join(f"{f.code} at {text[f.start : f.end]!r}" for f in findings)
