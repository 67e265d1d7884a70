"""Rules to pages: one Markdown page a rule, the same text in the terminal and on the site."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.rule import Rule


def page(rule: Rule) -> str:
    """Return a rule's page as Markdown."""
    return "\n".join(_lines(rule)) + "\n"


def _lines(rule: Rule) -> Iterator[str]:
    yield f"# {rule.code} {rule.name}"
    yield ""
    yield rule.why
    yield ""
    yield f"Message: {rule.message}"
    yield ""
    state = "" if rule.default else " Off by default."
    yield (
        f"Check: `{rule.check}`. Fix: {rule.safety.label}. Severity: {rule.severity.value}.{state}"
    )
    yield ""
    yield "## Reported"
    yield ""
    for example in rule.examples:
        if example.bad:
            yield from _quoted(example.text)
            if example.fix is not None:
                yield "becomes"
                yield ""
                yield from _quoted(example.fix)
    yield "## Not reported"
    yield ""
    for example in rule.examples:
        if not example.bad:
            yield from _quoted(example.text)
    yield "## Silence it"
    yield ""
    yield f"`newslint lint --ignore {rule.code} PATH`"


def _quoted(text: str) -> Iterator[str]:
    yield "```text"
    yield from text.split("\n")
    yield "```"
    yield ""
