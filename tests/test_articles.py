"""Whole articles, damaged as scraped and rewritten news is: what is found, what they read mended.

Beside NAME.txt stand NAME.findings.txt, the report of `newslint lint`, and NAME.mended.txt, what
`newslint fix --unsafe-fixes` makes of it. After a change of behaviour write them anew with
`python tests/test_articles.py`, and read the difference before you commit it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newslint import Finding, Linter, Safety
from newslint.report import FileReport
from newslint.report.text import finding_line
from newslint.text import Text

FOLDER = Path(__file__).parent / "articles"
ARTICLES = sorted(p for p in FOLDER.glob("*.txt") if p.name.count(".") == 1)
SHARED = Path(__file__).parents[2] / "shared"
LINTER = Linter()


def report(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    findings = tuple(LINTER.lint(text))
    whole = FileReport(path.name, Text(text, ()), findings)
    return "".join(f"{finding_line(whole, finding)}\n" for finding in findings)


def mended(path: Path) -> str:
    return LINTER.fix(path.read_text(encoding="utf-8"), Safety.UNSAFE).text


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_is_reported_as_it_was_read(path: Path) -> None:
    assert report(path) == path.with_suffix(".findings.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_is_mended_as_it_was_read(path: Path) -> None:
    assert mended(path) == path.with_suffix(".mended.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_mended_article_has_nothing_left_to_mend(path: Path) -> None:
    left = LINTER.lint(mended(path))
    assert [f for f in left if f.fix and f.fix.safety >= Safety.UNSAFE] == []


def test_a_clean_article_is_clean() -> None:
    assert report(FOLDER / "clean-wire.txt") == ""


real_article = pytest.mark.skipif(
    not (SHARED / "articles" / "korea-tour.txt").exists(),
    reason="the annotated article is not beside this checkout (../shared/articles)",
)


@real_article
def test_the_annotated_article_is_found_and_mended_whole(tmp_path: Path) -> None:
    folder = SHARED / "articles"
    findings = tmp_path / "findings.json"
    command = [sys.executable, "-m", "newslint", "lint", "--isolated", "--output-format", "json"]
    with findings.open("w") as out:
        subprocess.run([*command, str(folder / "korea-tour.txt")], stdout=out, env=os.environ)
    score = [sys.executable, str(SHARED / "eval" / "score.py"), str(folder), str(findings)]
    result = json.loads(subprocess.run([*score, "--json"], capture_output=True, check=True).stdout)
    assert (result["gold"], result["found"], result["false_alarms"]) == (43, 43, 0)
    assert result["fixed"] >= 40


@real_article
def test_the_annotated_article_has_nothing_left_to_mend_once_mended() -> None:
    text = (SHARED / "articles" / "korea-tour.txt").read_text(encoding="utf-8")
    once = LINTER.fix(text, Safety.UNSAFE)
    assert [f for f in once.remaining if f.fix] == []
    assert LINTER.fix(once.text, Safety.UNSAFE).text == once.text


@pytest.mark.skipif(not (SHARED / "eval").exists(), reason="no ../shared/eval beside the checkout")
def test_edited_news_raises_few_alarms() -> None:
    alarms: list[Finding] = []
    words = 0
    for path in [*SHARED.glob("eval/modern/*.txt"), *SHARED.glob("eval/news/clean/*.txt")]:
        text = path.read_text(encoding="utf-8")
        alarms += LINTER.lint(text)
        words += len(text.split())
    assert len(alarms) * 10_000 <= 10 * words, f"{len(alarms)} in {words} words"


if __name__ == "__main__":
    for article in ARTICLES:
        article.with_suffix(".findings.txt").write_text(report(article), encoding="utf-8")
        article.with_suffix(".mended.txt").write_text(mended(article), encoding="utf-8")
