"""Rules to pages: one Markdown page a rule, the same text in the terminal and on the site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.finding import Safety
from newslint.rule import Rule

FAMILIES = {
    "AIL": "what a language model or its prompt left behind",
    "BOI": "site furniture",
    "CAP": "capitalization",
    "CNF": "wrong real words",
    "DUP": "said twice",
    "LTG": "rules of LanguageTool",
    "NAM": "names spelt in several ways",
    "SPC": "spacing",
    "TRU": "cut off",
    "TYP": "typos and slips",
}
"""The shipped families, by the letters of their codes."""

_SAFETY = {
    Safety.SAFE: "safe: `newslint fix` makes it",
    Safety.UNSAFE: "unsafe: `newslint fix --unsafe-fixes` makes it",
    Safety.DISPLAY: "only shown",
}


def page(rule: Rule) -> str:
    """Return a rule's page as Markdown."""
    return "\n".join(_lines(rule)) + "\n"


def index(rules: Sequence[Rule]) -> str:
    """Return the page that lists all rules by family."""
    lines = ["# Rules", ""]
    for family in sorted({rule.family for rule in rules}):
        lines += [f"## {family}: {FAMILIES.get(family, 'own rules')}", ""]
        lines += ["| code | name | fix |", "|---|---|---|"]
        for rule in rules:
            if rule.family == family:
                off = "" if rule.default else " (off by default)"
                link = f"[{rule.code}]({rule.code}.md)"
                lines.append(f"| {link} | {rule.name}{off} | {rule.safety.label} |")
        lines.append("")
    return "\n".join(lines)


def _lines(rule: Rule) -> Iterator[str]:
    yield f"# {rule.code}: {rule.name}"
    yield ""
    yield rule.why.strip()
    yield ""
    yield f"- Message: {rule.message}"
    yield f"- Fix: {_SAFETY[rule.safety]}"
    yield f"- Severity: {rule.severity.value}"
    yield f"- Kind of check: `{rule.check}`"
    if not rule.default:
        yield f"- Off by default: turn it on with `--extend-select {rule.code}`"
    yield ""
    yield "## Reported"
    yield ""
    for example in rule.examples:
        if example.bad:
            yield from _quoted(example.text)
            if example.fix is not None:
                yield from ("becomes", "")
                yield from _quoted(example.fix)
    yield "## Not reported"
    yield ""
    for example in rule.examples:
        if not example.bad:
            yield from _quoted(example.text)
    yield "## Silence it"
    yield ""
    yield f"For one run: `newslint lint --ignore {rule.code} PATH`."


def _quoted(text: str) -> Iterator[str]:
    fence = "````" if "```" in text else "```"
    yield f"{fence}text"
    yield from text.rstrip("\n").split("\n")
    yield fence
    yield ""
