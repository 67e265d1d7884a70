"""The baseline: what is accepted is found again wherever the text has moved."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.baseline import Baseline, BaselineError
from newslint.config import Config
from newslint.linter import Linter
from newslint.report import FileReport
from newslint.text import Text

LINTER = Linter(Config(select=("SPC101",)))
OLD = "They met in Paris,France, on a Friday.\n"


def report(text: str, name: str = "a.txt") -> FileReport:
    return FileReport(name, Text(text, ()), tuple(LINTER.lint(text)))


def left(old: str, new: str, tmp_path: Path) -> tuple[int, int]:
    """Return how many findings of the new text are new, and how many of the old are gone."""
    path = tmp_path / "baseline.json"
    path.write_text(Baseline.of([report(old)], Path()).text())
    kept, gone = Baseline.read(path).left(report(new), Path())
    return len(kept.findings), gone


def test_what_is_accepted_is_not_reported(tmp_path: Path) -> None:
    assert left(OLD, OLD, tmp_path) == (0, 0)


def test_text_may_move_to_other_lines(tmp_path: Path) -> None:
    assert left(OLD, "A new lede.\n\nAnother line.\n\n" + OLD, tmp_path) == (0, 0)


def test_the_same_fault_in_other_words_is_new(tmp_path: Path) -> None:
    assert left(OLD, OLD + "Then in Rome,Italy.\n", tmp_path) == (1, 0)


def test_the_same_fault_once_more_is_new(tmp_path: Path) -> None:
    assert left(OLD, OLD + OLD, tmp_path) == (1, 0)


def test_a_mended_fault_is_gone(tmp_path: Path) -> None:
    assert left(OLD, OLD.replace(",F", ", F"), tmp_path) == (0, 1)


def test_another_file_has_findings_of_its_own() -> None:
    baseline = Baseline.of([report(OLD)], Path())
    kept, _ = baseline.left(report(OLD, "b.txt"), Path())
    assert len(kept.findings) == 1


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"format": 1}', '{"format": 1, "files": 3}'])
def test_what_is_no_baseline_is_a_mistake(tmp_path: Path, content: str) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(content)
    with pytest.raises(BaselineError, match="not a baseline"):
        Baseline.read(path)


def test_a_missing_baseline_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match="cannot be read"):
        Baseline.read(tmp_path / "none.json")
