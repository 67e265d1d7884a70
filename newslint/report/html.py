"""One self-contained page: each article with its findings marked, and as it reads once mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from importlib.resources import files
from itertools import pairwise

from newslint.finding import Edit, Finding, Safety
from newslint.fixer import choose
from newslint.report import FileReport
from newslint.rule import Rule


def render(reports: Iterable[FileReport], rules: Mapping[str, Rule]) -> Iterator[str]:
    """Yield the page; it loads nothing from elsewhere."""
    template = files("newslint.report").joinpath("page.html").read_text(encoding="utf-8")
    everything = list(reports)
    families = Counter(f.code.rstrip("0123456789") for r in everything for f in r.findings)
    head, tail = template.split("{{articles}}")
    yield head.replace("{{families}}", "".join(_family(*item) for item in sorted(families.items())))
    for report in everything:
        yield _article(report)
    yield tail


def _family(family: str, count: int) -> str:
    name = escape(family)
    return (
        f'<label class="family f-{name}"><input type="checkbox" checked value="{name}">'
        f" {name} <b>{count}</b></label>\n"
    )


def _article(report: FileReport) -> str:
    count = len(report.findings)
    noun = "finding" if count == 1 else "findings"
    return (
        f"<article><h2>{escape(report.path)} <small>{count} {noun}</small></h2>\n"
        f'<div class="before">{_marked(report)}</div>\n'
        f'<div class="after" hidden>{_mended(report)}</div>\n</article>\n'
    )


def _marked(report: FileReport) -> str:
    """Return the source with a mark for each finding; marks nest where findings do."""
    source = report.text.source
    opens: dict[int, list[Finding]] = {}
    for finding in report.findings:
        opens.setdefault(finding.start, []).append(finding)
    bounds = sorted({0, len(source), *(p for f in report.findings for p in (f.start, f.end))})
    parts: list[str] = []
    for start, end in pairwise(bounds):
        inside = [f for f in report.findings if f.start <= start and end <= f.end]
        text = escape(source[start:end])
        for finding in sorted(inside, key=lambda f: f.end - f.start):
            text = f"<mark {_attributes(finding)}>{text}</mark>"
        parts += [
            _note(finding) for finding in opens.get(start, ()) if finding.start == finding.end
        ]
        parts.append(text)
    return "".join(parts)


def _attributes(finding: Finding) -> str:
    family = finding.code.rstrip("0123456789")
    return (
        f'class="f-{escape(family)}" data-family="{escape(family)}" tabindex="0"'
        f' title="{escape(f"{finding.code}: {finding.message}", quote=True)}"'
    )


def _note(finding: Finding) -> str:
    return f"<mark {_attributes(finding)}>‸</mark>"


def _mended(report: FileReport) -> str:
    """Return the source with all fixes that can be made together, what is new set off."""
    source = report.text.source
    chosen = choose(report.findings, Safety.UNSAFE)
    edits = [edit for finding in chosen if finding.fix for edit in finding.fix.edits]
    parts: list[str] = []
    last = 0
    for edit in edits:
        parts.append(escape(source[last : edit.start]))
        parts.append(_change(edit))
        last = edit.end
    parts.append(escape(source[last:]))
    return "".join(parts)


def _change(edit: Edit) -> str:
    return f"<ins>{escape(edit.new)}</ins>" if edit.new else '<del title="taken out">⌫</del>'
