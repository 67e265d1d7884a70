"""What a user sees at a terminal: completion, watching, progress; and nothing of it in pipes."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "newslint"]


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_a_completion_script_knows_the_commands_and_is_valid(shell: str, tmp_path: Path) -> None:
    done = subprocess.run([*COMMAND, "completion", shell], capture_output=True, text=True)
    assert done.returncode == 0
    for word in ("lint", "fix", "baseline", "--unsafe-fixes"):
        assert word in done.stdout
    if shell == "bash":
        script = tmp_path / "completion.sh"
        script.write_text(done.stdout)
        assert subprocess.run(["bash", "-n", str(script)]).returncode == 0


def test_watching_lints_again_when_a_file_changes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("They met in Paris, France.\n")
    out = tmp_path / "out"
    with out.open("w") as stream:
        process = subprocess.Popen(
            [*COMMAND, "lint", "--watch", "--no-cache", str(path)],
            cwd=tmp_path,
            stdout=stream,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stderr
        try:
            for line in process.stderr:
                if line.startswith("watching"):
                    break
            deadline = time.monotonic() + 20
            while "SPC101" not in out.read_text() and time.monotonic() < deadline:
                path.write_text(f"They met in Paris,France. {time.monotonic()}\n")
                time.sleep(0.5)
        finally:
            process.terminate()
            process.wait()
            process.stderr.close()
    assert "SPC101" in out.read_text()


def seen_at_a_terminal(folder: Path, files: int) -> str:
    """Return what a run shows on standard error where that is a terminal."""
    for number in range(files):
        (folder / f"{number:04}.txt").write_text(
            "A short and simple day went by in the old town.\n" * 40
        )
    master, slave = pty.openpty()
    command = [*COMMAND, "lint", "--no-cache", "--jobs", "1", "."]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=slave)
    os.close(slave)
    shown = b""
    while True:
        try:
            part = os.read(master, 4096)
        except OSError:
            break
        if not part:
            break
        shown += part
    process.wait()
    os.close(master)
    return shown.decode(errors="replace")


def test_a_long_run_shows_how_far_it_is_and_a_short_one_does_not(tmp_path: Path) -> None:
    short, long = tmp_path / "short", tmp_path / "long"
    short.mkdir()
    long.mkdir()
    assert "linting" not in seen_at_a_terminal(short, 3)
    assert "linting" in seen_at_a_terminal(long, 3_000)
