"""The real pre-commit, with this checkout as the source of the hooks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pre_commit", reason="pre-commit is not installed")
pytestmark = pytest.mark.slow

CHECKOUT = Path(__file__).parent.parent
BAD = "Officials met in Paris,France.\n"
GOOD = "Officials met in Paris, France.\n"


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    done = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository that holds the checkout as it is now, committed or not."""
    folder = tmp_path_factory.mktemp("source")
    names = git(CHECKOUT, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in names.split("\0"):
        if name and (CHECKOUT / name).is_file():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((CHECKOUT / name).read_bytes())
    git(folder, "init", "-q")
    git(folder, "add", "-A", "-f")
    git(folder, "commit", "-qm", "Everything")
    return folder


@pytest.fixture
def project(tmp_path: Path, source: Path) -> Path:
    """Return a repository that uses both hooks."""
    (tmp_path / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {source}\n    rev: {git(source, 'rev-parse', 'HEAD')}\n"
        "    hooks:\n      - id: newslint-fix\n      - id: newslint\n"
    )
    git(tmp_path, "init", "-q")
    return tmp_path


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where pre-commit keeps the hooks' environments for this module's tests."""
    return tmp_path_factory.mktemp("home")


def run(project: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    git(project, "add", "-A")
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", *arguments],
        cwd=project,
        env={**os.environ, "PRE_COMMIT_HOME": str(home)},
        capture_output=True,
        text=True,
    )


def test_a_bad_article_fails_is_mended_and_then_passes(project: Path, home: Path) -> None:
    article = project / "article.txt"
    article.write_text(BAD)
    linted = run(project, home, "newslint")
    assert linted.returncode == 1, linted.stdout + linted.stderr
    assert "article.txt:1:23: SPC101" in linted.stdout
    assert article.read_text() == BAD

    mended = run(project, home, "newslint-fix")
    assert mended.returncode == 1  # the file was changed
    assert article.read_text() == GOOD

    assert run(project, home).returncode == 0
    assert article.read_text() == GOOD


def test_only_changed_text_files_are_passed(project: Path, home: Path) -> None:
    (project / "old.txt").write_text(BAD)
    git(project, "add", "-A")
    git(project, "commit", "-qm", "An old article")
    (project / "script.py").write_text('print("Paris,France")\n')
    (project / "new.txt").write_text(GOOD)
    done = run(project, home)
    assert done.returncode == 0, done.stdout
    assert (project / "old.txt").read_text() == BAD
