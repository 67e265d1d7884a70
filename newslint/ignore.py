"""Ignoring on purpose: comments in the text, and the names a newsroom accepts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newslint.finding import Edit, Finding, Fix
from newslint.lazy import Lazy
from newslint.rule import Rule
from newslint.text import Block, Span, Text
from newslint.words import find_word

UNUSED = "IGN101"
"""The code of an ignore comment that silences nothing."""

_MARK = "newslint:"
_COMMENT = Lazy(
    r"<!--[ \t]*newslint:[ \t]*(?P<what>ignore(?:-file)?)\b(?P<codes>[^\n>]*?)-->"
    r"|(?<![^\r\n])[ \t]*(?://|[#%;]+|\[)?[ \t]*newslint:[ \t]*(?P<what>ignore(?:-file)?)\b"
    r"(?P<codes>[ \t,A-Z0-9]*)\]?[ \t]*(?![^\r\n])"
)
_FRONT_MATTER = Lazy(
    r"(?s)\A\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<body>.*?)\r?\n(?P=fence)[ \t]*(?:\r?\n|\Z)"
)
_FENCE = Lazy(r"(?m)^[ \t]*(?:```|~~~)")
_OFF = Lazy(r"(?m)^newslint[ \t]*[:=][ \t]*(?:false|no|off)[ \t]*$")
_CODE = Lazy(r"[A-Z]{3}\d{0,3}")


@dataclass(frozen=True, slots=True)
class Ignore:
    """One ignore comment: where it stands, what it silences ("" for all) and where."""

    comment: Span
    codes: tuple[str, ...]
    reach: Span

    def silences(self, finding: Finding) -> bool:
        """Tell whether a finding is meant."""
        return self.reach.start <= finding.start < max(self.reach.end, self.reach.start + 1) and (
            not self.codes or any(finding.code.startswith(code) for code in self.codes)
        )


def is_switched_off(text: Text) -> bool:
    """Tell whether the front matter says `newslint: false`."""
    if "newslint" not in text.source[:2_000]:
        return False
    front = _FRONT_MATTER.re.match(text.source)
    return front is not None and _OFF.re.search(front["body"]) is not None


def find_ignores(text: Text) -> list[Ignore]:
    """Return the ignore comments of a text.

    A comment silences the block it stands in; one that stands alone silences the next block.
    """
    if _MARK not in text.source:
        return []
    ignores = []
    fences = [match.start() for match in _FENCE.re.finditer(text.source)]
    for match in _COMMENT.re.finditer(text.source):
        comment = Span(*match.span())
        if bisect_left(fences, comment.start) % 2:
            continue  # shown as code
        codes = tuple(_CODE.re.findall(match["codes"]))
        if match["what"] == "ignore-file":
            reach = Span(0, len(text.source) + 1)
        else:
            reach = _reach(text, comment)
        ignores.append(Ignore(comment, codes, reach))
    return ignores


def _reach(text: Text, comment: Span) -> Span:
    for block in text.blocks:
        if block.end <= comment.start or _is_only(text, block, comment):
            continue
        return Span(block.start, block.end)
    return Span(comment.start, comment.start)


def _is_only(text: Text, block: Block, comment: Span) -> bool:
    source = text.source
    outside = (
        source[block.start : comment.start] + source[comment.end : max(comment.end, block.end)]
    )
    return comment.start < block.end and not outside.strip()


def apply_ignores(
    text: Text, findings: Sequence[Finding], ran: Sequence[str] = (), unused: Rule | None = None
) -> list[Finding]:
    """Return the findings that no comment silences.

    With the rule `unused` comments that silence nothing are findings too, if of the codes that
    `ran` there is one they could have silenced.
    """
    if is_switched_off(text):
        return []
    ignores = find_ignores(text)
    if not ignores:
        return list(findings)
    kept = []
    used: set[Ignore] = set()
    for finding in findings:
        by = [ignore for ignore in ignores if ignore.silences(finding)]
        used.update(by)
        if not by and not any(_touches(finding, ignore.comment) for ignore in ignores):
            kept.append(finding)
    if unused:
        kept += [_unused(text, i, unused) for i in ignores if i not in used and _could(i, ran)]
    return sorted(kept, key=lambda finding: finding.sort_key)


def _touches(finding: Finding, span: Span) -> bool:
    return finding.start < span.end and span.start < finding.end


def _could(ignore: Ignore, ran: Sequence[str]) -> bool:
    return not ignore.codes or any(code.startswith(ignore.codes) for code in ran)


def _unused(text: Text, ignore: Ignore, rule: Rule) -> Finding:
    start, end = ignore.comment.start, ignore.comment.end
    source = text.source
    whole = not source[source.rfind("\n", 0, start) + 1 : start].strip()
    stop = source.find("\n", end)
    if whole and not source[end : stop if stop >= 0 else len(source)].strip():
        edit = Edit(source.rfind("\n", 0, start) + 1, stop + 1 if stop >= 0 else len(source), "")
    else:
        while start > 0 and source[start - 1] in " \t":
            start -= 1
        edit = Edit(start, end, "")
    found = source[ignore.comment.start : ignore.comment.end].strip()
    return Finding(
        ignore.comment.start,
        ignore.comment.end,
        rule.code,
        rule.message.format(found=found, fix=""),
        rule.severity,
        Fix((edit,), rule.safety),
    )


def accept_names(text: Text, findings: Sequence[Finding], names: Iterable[str]) -> list[Finding]:
    """Return the findings that lie in none of the accepted names, which count as they are written.

    Whole-line findings stay: a line of furniture may well hold a name.
    """
    if not findings:
        return []
    spans = [
        (start, start + len(name))
        for name in names
        if name in text.source
        for start in find_word(text.source, name)
    ]
    if not spans:
        return list(findings)
    return [
        finding
        for finding in findings
        if not any(start <= finding.start and finding.end <= end for start, end in spans)
    ]
