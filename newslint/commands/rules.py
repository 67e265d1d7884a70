"""`newslint rules`: list, explain and test the rules."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping

from newslint.checks.pattern import OWN
from newslint.exits import CLEAN, FOUND, MISTAKE
from newslint.linter import load_rules
from newslint.loader import suggestion
from newslint.rule import Rule
from newslint.rulebook import family_list, measured, page

_LIKE = 5
"""How many rules with a like name are shown where none has the name."""


def list_rules(arguments: argparse.Namespace) -> int:
    """Print one line a rule."""
    for rule in load_rules(*arguments.rules):
        state = "" if rule.default else " (off by default)"
        origin = "" if rule.package == OWN else f" (from {rule.package or rule.origin})"
        print(f"{rule.code} {rule.name}: {rule.message}{state}{origin}")
    return CLEAN


def explain(arguments: argparse.Namespace) -> int:
    """Print a rule's page, or what rules a family has."""
    rules = {rule.code: rule for rule in load_rules(*arguments.rules)}
    wanted = arguments.code
    named = [rule for rule in rules.values() if wanted in (rule.name, rule.name.replace("-", " "))]
    if wanted.upper() in rules:
        named = [rules[wanted.upper()]]
    if named:
        for rule in named:
            _show(page(rule, measured()))
        return CLEAN
    if any(rule.family == wanted.upper() for rule in rules.values()):
        _show(family_list(wanted.upper(), rules.values()))
        return CLEAN
    print(f"newslint: there is no rule “{wanted}”{_hint(wanted, rules)}", file=sys.stderr)
    return MISTAKE


def _hint(wanted: str, rules: Mapping[str, Rule]) -> str:
    """Return which rules may be meant: those with the word in their names, or the nearest code."""
    word = wanted.lower().replace(" ", "-")
    like = [f"{rule.code} {rule.name}" for rule in rules.values() if word in rule.name]
    if like:
        return f"; there is {', '.join(like[:_LIKE])}{' …' if len(like) > _LIKE else ''}"
    return suggestion(wanted.upper(), rules) or "; `newslint rules list` shows all"


def _show(markdown: str) -> None:
    """Print a page: laid out for a terminal, as it is for a file or a pipe."""
    if not sys.stdout.isatty():
        print(markdown, end="")
        return
    from rich.console import Console
    from rich.markdown import Markdown
    from rich.theme import Theme

    console = Console(theme=Theme({"markdown.code": "bold cyan"}))
    console.print(Markdown(markdown, code_theme="ansi_light"))


def test(arguments: argparse.Namespace) -> int:
    """Run the examples of all rules, or of those in one file."""
    from newslint.examples import run_examples

    shipped = load_rules()
    rules = load_rules(arguments.file) if arguments.file else shipped
    before = {rule.code for rule in shipped} if arguments.file else set()
    codes = [rule.code for rule in rules if rule.code not in before]
    problems = list(run_examples(rules, codes))
    for problem in problems:
        print(problem)
    noun = "rule" if len(codes) == 1 else "rules"
    print(f"{len(codes)} {noun} tested, {len(problems)} problems.", file=sys.stderr)
    return FOUND if problems else CLEAN
