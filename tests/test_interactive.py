"""Fixing with an editor who decides: scripted answers to the real questions."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newslint.config import Config
from newslint.linter import Linter

TEXT = "They met in Paris,France.\n\nThen in Rome,Italy.\n\nLast in Oslo,Norway.\n"


def answer(folder: Path, answers: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "newslint", "fix", "-i", "--select", "SPC101", "a.txt"],
        cwd=folder,
        input=answers,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(
    ("answers", "result", "summary"),
    [
        ("y\nn\ny\n", "Paris, France|Rome,Italy|Oslo, Norway", "2 fixed, 1 remaining"),
        ("n\na\n", "Paris,France|Rome, Italy|Oslo, Norway", "2 fixed, 1 remaining"),
        ("y\nq\n", "Paris, France|Rome,Italy|Oslo,Norway", "1 fixed, 2 remaining"),
        ("y\n", "Paris, France|Rome,Italy|Oslo,Norway", "1 fixed, 2 remaining"),
        ("e\n in \nn\nn\n", "Paris in France|Rome,Italy|Oslo,Norway", "1 fixed, 2 remaining"),
        ("?\nx\ny\nn\nn\n", "Paris, France|Rome,Italy|Oslo,Norway", "1 fixed, 2 remaining"),
    ],
)
def test_answers_decide(tmp_path: Path, answers: str, result: str, summary: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    done = answer(tmp_path, answers)
    first, second, third = result.split("|")
    assert path.read_text() == (f"They met in {first}.\n\nThen in {second}.\n\nLast in {third}.\n")
    assert summary in done.stderr


def test_another_suggestion_can_be_taken(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "The council met on Monday and spoke about the new wter plan.\n"
    path.write_text(text)
    (finding,) = Linter(Config(select=("TYP102",))).lint(text)
    assert finding.others
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "fix", "-i", "--select", "TYP102", "a.txt"],
        cwd=tmp_path,
        input="1\n",
        capture_output=True,
        text=True,
    )
    assert f"1: {finding.others[0]}" in done.stdout
    assert path.read_text() == text.replace("wter", finding.others[0])


def test_accepted_words_are_written_to_the_settings(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    settings = tmp_path / "newslint.toml"
    settings.write_text('# ours\nselect = ["SPC"]  # only these\n')
    answer(tmp_path, "w\n")
    assert settings.read_text() == '# ours\nselect = ["SPC"]  # only these\nnames = [","]\n'
