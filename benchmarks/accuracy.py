"""Accuracy beside installed peers: one table of families, one of false alarms in clean news.

    python benchmarks/accuracy.py EVALUATION… [--write docs/accuracy.md] [--keep FOLDER]

Every folder at or below EVALUATION that holds .txt files is one set: injected (.gold.jsonl beside
the texts), pages (.labels.jsonl) or clean (neither). score.py, of the evaluation folder or given by
--score, does all the counting. Peers that are not installed are left out.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from peers import PEERS, Peer
from tables import markdown_table, page


@dataclass(frozen=True, slots=True)
class EvaluationSet:
    """A folder of texts; kind is "injected", "pages" or "clean"."""

    name: str
    folder: Path
    kind: str
    score: Path
    texts: tuple[Path, ...] = field(repr=False)


Totals = Mapping[str, Any]
"""What score.py counted for one tool on one set."""


def find_sets(root: Path, score: Path) -> list[EvaluationSet]:
    """All sets at or below a folder, by name."""
    sets = []
    for folder in sorted({path.parent for path in root.rglob("*.txt")}):
        kind = "clean"
        if any(folder.glob("*.gold.jsonl")):
            kind = "injected"
        elif any(folder.glob("*.labels.jsonl")):
            kind = "pages"
        name = str(folder.relative_to(root)) if folder != root else root.name
        sets.append(EvaluationSet(name, folder, kind, score, tuple(sorted(folder.glob("*.txt")))))
    return sets


def measure(peer: Peer, evaluation: EvaluationSet, keep: Path | None) -> Totals:
    """Run a tool over a set and let score.py count."""
    findings = peer.check(evaluation.texts)
    with tempfile.TemporaryDirectory() as scratch:
        name = f"{evaluation.name.replace('/', '-')}.{peer.name}.json"
        path = Path(keep or scratch, name)
        path.write_text(json.dumps(findings, ensure_ascii=False), "utf-8")
        command = [sys.executable, *map(str, (evaluation.score, evaluation.folder, path)), "--json"]
        output = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    return read_score(output)


def read_score(output: str) -> Totals:
    """score.py's JSON; for pages its one line of numbers."""
    if output.startswith("pages:"):
        numbers = [
            int(number) for number in re.findall(r"(?<![\d.])\d+(?= (?:of|furn|arti))", output)
        ]
        names = ("furniture_found", "furniture", "article_flagged", "article")
        return dict(zip(names, numbers, strict=True))
    totals: dict[str, Any] = json.loads(output)
    return totals


def per_10k(totals: Totals) -> str:
    return f"{1e4 * totals['false_alarms'] / max(1, totals['words']):.2f}"


def percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "–"


def found_and_fixed(counts: Mapping[str, int]) -> str:
    return (
        f"{percent(counts['found'], counts['gold'])} / {percent(counts['fixed'], counts['gold'])}"
    )


def families_table(results: Mapping[str, Totals]) -> list[list[str]]:
    """Rows: families; per tool: found % / right fix %."""
    totals = list(results.values())
    rows = [["family", "gold", *results]]
    for kind in sorted(totals[0]["kinds"]):
        counts = [total["kinds"][kind] for total in totals]
        rows.append([kind, str(counts[0]["gold"]), *map(found_and_fixed, counts)])
    rows.append(["all", str(totals[0]["gold"]), *map(found_and_fixed, totals)])
    alarms = [str(total["false_alarms"]) for total in totals]
    rows.append(["findings that touch no defect", "", *alarms])
    return rows


def pages_table(results: Mapping[str, Totals]) -> list[list[str]]:
    """Rows: furniture and article lines; per tool the share that was flagged as furniture."""
    totals = list(results.values())
    found = [percent(t["furniture_found"], t["furniture"]) for t in totals]
    wrong = [f"{100 * t['article_flagged'] / max(1, t['article']):.2f}" for t in totals]
    return [
        ["lines flagged as furniture, %", "lines", *results],
        ["furniture", str(totals[0]["furniture"]), *found],
        ["article", str(totals[0]["article"]), *wrong],
    ]


def clean_table(results: Mapping[str, Mapping[str, Totals]]) -> list[list[str]]:
    """Rows: clean sets; per tool: false alarms per 10,000 words."""
    rows: list[list[str]] = []
    for name, by_tool in results.items():
        if not rows:
            rows.append(["false alarms per 10,000 words", "words", *by_tool])
        words = next(iter(by_tool.values()))["words"]
        rows.append([name, f"{words:,}", *(per_10k(totals) for totals in by_tool.values())])
    return rows


def main(arguments: Sequence[str] | None = None) -> int:
    parser = make_parser()
    options = parser.parse_args(arguments)
    wanted = options.tools.lower().split(",") if options.tools else []
    if unknown := set(wanted) - {peer.name.lower() for peer in PEERS}:
        parser.error(f"no such tool: {', '.join(sorted(unknown))}")
    sets = [
        one
        for root in options.evaluation
        for one in find_sets(root.resolve(), (options.score or root / "score.py").resolve())
        if not options.sets or options.sets in one.name
    ]
    if problem := problem_with(sets):
        parser.error(problem)
    versions = installed([peer for peer in PEERS if not wanted or peer.name.lower() in wanted])
    if not versions:
        parser.error("none of the tools is installed")
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    results: dict[str, dict[str, Totals]] = {}
    for one in sets:
        for peer in PEERS:
            # only newslint looks for furniture by name, and pages are scored on nothing else
            if peer.name in versions and (one.kind != "pages" or peer.name == "newslint"):
                print(f"{peer.name} on {one.name} …", file=sys.stderr)
                results.setdefault(one.name, {})[peer.name] = measure(peer, one, options.keep)
    text = render(sets, results, versions)
    print(text)
    if options.write:
        text = f"{text}\n\n{READING.read_text('utf-8')}" if READING.exists() else text
        options.write.write_text(page("Accuracy", NOTES, text), "utf-8")
    return 0


def make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("evaluation", type=Path, nargs="+", help="folders to measure on")
    parser.add_argument("--score", type=Path, help="score.py (default: in the evaluation folder)")
    parser.add_argument("--tools", help="comma-separated names, default all that are installed")
    parser.add_argument("--sets", help="only the sets whose names contain this")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write docs/accuracy.md")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the findings there")
    return parser


def problem_with(sets: Sequence[EvaluationSet]) -> str | None:
    """Why these sets cannot be measured, in one sentence."""
    if not sets:
        return "no .txt files there"
    for one in sets:
        if not one.score.exists():
            return f"there is no {one.score}: say where score.py is by --score"
        if [other.name for other in sets].count(one.name) > 1:
            return f"two sets are called {one.name}: measure them one by one"
    return None


def installed(peers: Sequence[Peer]) -> dict[str, str]:
    """The versions of those that are installed; a line on standard error about each other one."""
    versions = {}
    for peer in peers:
        version = peer.version()
        if version is None:
            print(f"{peer.name} is left out: {peer.missing}", file=sys.stderr)
        else:
            versions[peer.name] = version
    return versions


def render(
    sets: Sequence[EvaluationSet],
    results: Mapping[str, Mapping[str, Totals]],
    versions: Mapping[str, str],
) -> str:
    """All tables as Markdown."""
    named = ", ".join(f"{name} {version}" for name, version in versions.items())
    parts = [f"{named}; {datetime.now(timezone.utc):%Y-%m-%d}."]
    for one in sets:
        if one.kind == "injected" and one.name in results:
            heading = f"## {one.name}: found % / right fix %"
            parts += [heading, markdown_table(families_table(results[one.name]))]
    clean = {s.name: results[s.name] for s in sets if s.kind == "clean" and s.name in results}
    if clean:
        parts += ["## False alarms in clean news", markdown_table(clean_table(clean))]
    for one in sets:
        if one.kind == "pages" and one.name in results:
            parts += [f"## {one.name}", markdown_table(pages_table(results[one.name]))]
    return "\n\n".join(parts)


READING = Path(__file__).parent / "reading.md"
"""What a person found who read the findings in clean news one by one."""

NOTES = """\
How often each tool finds a defect in news copy, how often its first suggestion is the right text,
and how often it speaks up about copy that is right. Made by

    python benchmarks/accuracy.py EVALUATION --write docs/accuracy.md

with the peers installed as `benchmarks/README.md` says. Every tool runs with its default rules for
American English.

What the numbers do and don't say:

- A defect is *found* when a finding overlaps it within two characters (for whole lines: spans half
  of it). The *right fix* is the tool's first suggestion giving exactly the original text.
- The injected sets are edited articles with defects put in by a program, as scraping, hurried
  typing and machine rewriting leave them; the fix is known because the original is. Half of the
  misspellings are slips made at random. Real copy has fewer defects, and other ones.
- In clean sets every finding counts as a false alarm, though the originals hold a few real errors.
- The peers were made for other tasks. Spelling checkers and style guides rightly speak up about
  unknown names and turns of phrase in other kinds of text; Vale is measured with its built-in style
  alone, as its others are not part of the program. codespell and typos look for misspellings only,
  and nobody but newslint looks for site furniture, repeated sections or leftovers of a prompt.
- LanguageTool runs without its n-gram data, a download of its own."""


if __name__ == "__main__":
    raise SystemExit(main())
