"""One self-contained page: each article with its findings marked, its changes, and mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from importlib.resources import files
from itertools import count, pairwise

from newslint.finding import Finding, Safety
from newslint.fixer import choose
from newslint.report import FileReport
from newslint.rule import Rule
from newslint.rulebook import FAMILIES

Numbered = tuple[int, Finding]
"""A finding with its number on the page, which ties its marks to its line in the list."""


def render(reports: Iterable[FileReport], rules: Mapping[str, Rule]) -> Iterator[str]:
    """Yield the page; it loads nothing from elsewhere."""
    template = files("newslint.report").joinpath("page.html").read_text(encoding="utf-8")
    everything = list(reports)
    families = Counter(_family(f) for report in everything for f in report.findings)
    head, tail = template.split("{{articles}}")
    head = head.replace("{{summary}}", _count(families.total(), "finding"))
    yield head.replace("{{families}}", "".join(_filter(*item) for item in sorted(families.items())))
    numbers = count(1)
    for report in everything:
        yield _article(report, [(next(numbers), finding) for finding in report.findings])
    yield tail


def _family(finding: Finding) -> str:
    return finding.code.rstrip("0123456789")


def _colour(family: str) -> str:
    return f"f-{family}" if family in FAMILIES else "f-own"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _filter(family: str, number: int) -> str:
    name = escape(family)
    return (
        f'<label class="family {_colour(name)}" title="{name}">'
        f'<input type="checkbox" checked value="{name}">'
        f" {escape(FAMILIES.get(family, family))} <b>{number}</b></label>\n"
    )


def _article(report: FileReport, findings: list[Numbered]) -> str:
    listed = "".join(_item(report, *pair) for pair in findings)
    size = _count(len(findings), "finding")
    return (
        f"<article><h2>{escape(report.path)} <small>{size}</small></h2>\n"
        f'<div class="columns"><div><div class="text before">{_marked(report, findings)}</div>\n'
        f'<div class="text after">{_mended(report)}</div></div>\n'
        f'<ol class="list">\n{listed}</ol></div>\n</article>\n'
    )


def _item(report: FileReport, number: int, finding: Finding) -> str:
    line, _ = report.text.position(finding.start)
    head = f"<b>{escape(finding.code)}</b> <small>line {line}</small>"
    return f"<li {_attributes(number, finding)}>{head}<br>{escape(finding.message)}</li>\n"


def _marked(report: FileReport, findings: list[Numbered]) -> str:
    """Return the source with a mark for each finding; marks nest where findings do."""
    source = report.text.source
    bounds = sorted({0, len(source), *(p for _, f in findings for p in (f.start, f.end))})
    parts: list[str] = []
    for start, end in pairwise(bounds):
        parts += [_note(n, f) for n, f in findings if f.start == f.end == start]
        inside = [(n, f) for n, f in findings if f.start <= start and end <= f.end]
        text = escape(source[start:end])
        for number, finding in sorted(inside, key=lambda pair: pair[1].end - pair[1].start):
            text = _mark(number, finding, text)
        parts.append(text)
    return "".join(parts)


def _mark(number: int, finding: Finding, text: str) -> str:
    small = " small" if finding.end - finding.start == 1 else ""
    tip = escape(f"{finding.code}: {finding.message}")
    return f'<mark {_attributes(number, finding, small)} tabindex="0" title="{tip}">{text}</mark>'


def _attributes(number: int, finding: Finding, more: str = "") -> str:
    family = escape(_family(finding))
    return f'class="{_colour(family)}{more}" data-family="{family}" data-finding="{number}"'


def _note(number: int, finding: Finding) -> str:
    return _mark(number, finding, "‸")


def _mended(report: FileReport) -> str:
    """Return the source with all fixes that can be made together: what goes, what comes."""
    source = report.text.source
    chosen = choose(report.findings, Safety.UNSAFE)
    parts: list[str] = []
    last = 0
    for edit in (edit for finding in chosen if finding.fix for edit in finding.fix.edits):
        old = escape(source[edit.start : edit.end])
        parts.append(escape(source[last : edit.start]))
        parts.append((f"<del>{old}</del>" if old else "") + _inserted(edit.new))
        last = edit.end
    parts.append(escape(source[last:]))
    return "".join(parts)


def _inserted(new: str) -> str:
    return f"<ins>{escape(new)}</ins>" if new else ""
