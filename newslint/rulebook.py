"""Rules to pages: one Markdown page a rule, the same text in the terminal and on the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from newslint.finding import Safety
from newslint.loader import RULES_FOLDER
from newslint.rule import Example, Rule

FAMILIES = {
    "AIL": "language model leftovers",
    "BOI": "site furniture",
    "CAP": "capitalization",
    "CNF": "wrong real words",
    "DUP": "said twice",
    "IGN": "ignore comments",
    "LTG": "rules of LanguageTool",
    "NAM": "one name, two spellings",
    "SPC": "spacing",
    "STY": "house styles and variants of English",
    "TRU": "cut off",
    "TYP": "typos and slips",
}
"""The shipped families, by the letters of their codes."""

Measured = Mapping[str, tuple[int, int]]
"""Code of a rule to how many of its reports were right and how many wrong, where it was counted."""

_MEASURED = RULES_FOLDER / "measured.tsv"
_ENOUGH = 20
"""Reports from which on a share of right ones says something."""
_SAFETY = {
    Safety.SAFE: "safe: `newslint fix` makes it",
    Safety.UNSAFE: "unsafe: `newslint fix --unsafe-fixes` makes it, look it over",
    Safety.DISPLAY: "none that is made by itself: it is only shown",
}


def measured(path: Path = _MEASURED) -> Measured:
    """Return what benchmarks/precision.py counted, {} where it has not been run."""
    if not path.exists():
        return {}
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {code: (int(right), int(wrong)) for code, right, wrong in rows}


def page(rule: Rule, counted: Measured | None = None) -> str:
    """Return a rule's page as Markdown."""
    return "\n".join(_lines(rule, (counted or {}).get(rule.code))).rstrip("\n") + "\n"


def index(rules: Sequence[Rule]) -> str:
    """Return the page that lists all rules by family."""
    head = (
        "# Rules",
        "",
        "`newslint rules explain CODE` shows the same pages in the terminal.",
        "",
    )
    families = (family_list(f, rules, link=True) for f in sorted({r.family for r in rules}))
    return "\n".join(head) + "\n" + "\n".join(families)


def family_list(family: str, rules: Iterable[Rule], link: bool = False) -> str:
    """Return a family's rules as a Markdown table under its heading."""
    lines = [f"## {family}: {FAMILIES.get(family, 'own rules')}", ""]
    lines += ["| code | name | fix |", "|---|---|---|"]
    for rule in rules:
        if rule.family == family:
            code = f"[{rule.code}]({rule.code}.md)" if link else rule.code
            off = "" if rule.default else ", off by default"
            lines.append(f"| {code} | {rule.name} | {rule.safety.label}{off} |")
    return "\n".join(lines) + "\n"


def _lines(rule: Rule, counts: tuple[int, int] | None) -> Iterator[str]:
    yield f"# {rule.code}: {rule.name}"
    yield ""
    yield rule.why.strip()
    yield ""
    yield f"- **Message:** `{rule.message}`"
    yield f"- **Fix:** {_SAFETY[rule.safety]}"
    yield f"- **Severity:** {rule.severity.value}"
    if counts:
        yield f"- **Measured:** {_precision(*counts)}"
    if not rule.default:
        yield f"- **Off by default:** `--extend-select {rule.code}` turns it on{_books(rule)}"
    yield ""
    yield "## Reported"
    yield ""
    for example in rule.examples:
        if example.bad:
            yield from _bad(example)
    yield "## Not reported"
    yield ""
    for example in rule.examples:
        if not example.bad:
            yield from _fenced("text", example.text.rstrip("\n").split("\n"))
    yield from _silence(rule)


def _precision(right: int, wrong: int) -> str:
    total = right + wrong
    share = f" ({100 * right / total:.1f} %)" if total >= _ENOUGH else ""
    return f"{right} of {total} reports{share} were right in texts whose faults are known"


def _books(rule: Rule) -> str:
    books = [
        *(f'style = "{s}"' for s in rule.styles),
        *(f'language = "{n}"' for n in rule.languages),
    ]
    return f", and so do the settings {', '.join(f'`{book}`' for book in books)}" if books else ""


def _bad(example: Example) -> Iterator[str]:
    old = example.text.rstrip("\n").split("\n")
    if example.fix is None:
        yield from _fenced("text", old)
    else:
        yield from _fenced("diff", _diff(old, example.fix.rstrip("\n").split("\n")))


def _diff(old: list[str], new: list[str]) -> Iterator[str]:
    """Yield all lines of two texts, those that only one has marked with - or +."""
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from (f"  {line}".rstrip() for line in old[a:b])
        else:
            yield from (f"- {line}".rstrip() for line in old[a:b])
            yield from (f"+ {line}".rstrip() for line in new[c:d])


def _silence(rule: Rule) -> Iterator[str]:
    code = rule.code
    yield "## Silence it"
    yield ""
    yield "In a text, for the block that follows the comment or that it stands in:"
    yield ""
    yield from _fenced("html", [f"<!-- newslint: ignore {code} -->"])
    yield f"In plain text a line `newslint: ignore {code}` does the same. In a project, by"
    yield "`newslint.toml`, for all files or for some:"
    yield ""
    yield from _fenced(
        "toml", [f'ignore = ["{code}"]', "", "[per-file-ignores]", f'"letters/**" = ["{code}"]']
    )
    if rule.safety is Safety.SAFE:
        yield "To go on seeing it without `newslint fix` mending it:"
        yield ""
        yield from _fenced("toml", ["[safety]", f'{code} = "display"'])
    yield "In one run:"
    yield ""
    yield from _fenced("sh", [f"newslint lint --ignore {code} ."])


def _fenced(language: str, lines: Iterable[str]) -> Iterator[str]:
    body = list(lines)
    fence = "````" if any("```" in line for line in body) else "```"
    yield f"{fence}{language}"
    yield from body
    yield fence
    yield ""
