"""What the tests of the readers share: a small linter, and how a view stands to its file."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from newslint.config import Config
from newslint.finding import Finding, Safety, apply_edits
from newslint.linter import Linter
from newslint.loader import read_rules
from newslint.markup.view import Role, View
from newslint.readers import read


@lru_cache(maxsize=1)
def linter() -> Linter:
    """Return a linter with the rules of markup.yaml and no others."""
    return Linter(Config(), read_rules([Path(__file__).with_name("markup.yaml")]))


def view_of(source: str, form: str) -> View:
    view = read(source, form)
    assert isinstance(view, View)
    return view


def blocks(source: str, form: str) -> list[str]:
    """Return the words of the blocks."""
    view = view_of(source, form)
    return [view.source[block.start : block.end] for block in view.blocks]


def kinds(source: str, form: str) -> list[tuple[str, str]]:
    view = view_of(source, form)
    return [(b.kind.value, view.source[b.content : b.end]) for b in view.blocks]


def marked(source: str, form: str) -> list[str]:
    """Return what the findings cover, as it stands in the file."""
    return [source[f.start : f.end] for f in linter().lint(source, form)]


def fixed(source: str, form: str) -> str:
    return linter().fix(source, Safety.UNSAFE, form).text


def assert_whole(view: View) -> None:
    """The segments are the file and the view, in order and without gaps."""
    source = view.original
    assert "".join(source[s.start : s.end] for s in view.segments) == source
    assert "".join(view.source[s.at : s.until] for s in view.segments) == view.source
    for segment in view.segments:
        seen = view.source[segment.at : segment.until]
        assert bool(seen) == segment.role.is_seen
        if segment.role is Role.TEXT:
            assert seen == source[segment.start : segment.end]
    assert len(view.blocks) == len(view.places)
    for block, place in zip(view.blocks, view.places):
        assert view.source[block.start : block.end].strip()
        assert place.extent.start <= view.start_of(block.start)
        assert view.end_of(block.end) <= place.extent.end


def assert_fixes_hold(source: str, form: str) -> list[Finding]:
    """Each fix does to the view what it says, and to the file nothing else."""
    view = view_of(source, form)
    findings = linter().lint(source, form)
    inside = {finding.sort_key: finding for finding in linter()._engine.run(view)}
    assert len(findings) == len(inside)
    for finding, seen in zip(findings, sorted(inside.values(), key=lambda f: f.sort_key)):
        assert finding.code == seen.code
        assert finding.start == view.start_of(seen.start)
        if finding.fix is None or seen.fix is None:
            continue
        changed = apply_edits(source, finding.fix.edits)
        assert changed.startswith(source[: finding.fix.edits[0].start])
        assert changed.endswith(source[finding.fix.edits[-1].end :])
        wanted = apply_edits(view.source, seen.fix.edits)
        assert view_of(changed, form).source.split() == wanted.split()
    return findings
