"""The pages of the docs are run: files they show are written, commands typed, output compared.

A fence ```text title="a.txt"` is a file. A ```console` fence holds commands after `$ ` and below
each what it prints (standard error included); a line of “…” stands for any lines. A ```python`
fence is run, and what its `#>` comments say must be printed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = ["README.md", "docs/quickstart.md", "docs/writing-rules.md", "docs/configuration.md"]
_FENCE = re.compile(r"^```(\w+)(?: title=\"([^\"]+)\")?\n(.*?)^```$", re.M | re.S)


def run(command: list[str] | str, folder: Path) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command,
        cwd=folder,
        shell=isinstance(command, str),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PATH": path, "NO_COLOR": "1", "PYTHONUNBUFFERED": "1"},
    )
    return done.stdout


def matches(expected: str, printed: str) -> bool:
    """Compare; a line of “…” stands for any lines, one in a line for any characters."""
    lines = [
        r"(?:.*\n)*?" if line == "…" else re.escape(line).replace("…", ".*") + r"\n"
        for line in expected.splitlines()
    ]
    return re.fullmatch("".join(lines), printed + "\n" if printed else "") is not None


def console(body: str, folder: Path) -> None:
    for part in re.split(r"^\$ ", body, flags=re.M)[1:]:
        command, _, expected = part.partition("\n")
        printed = run(command, folder)
        assert matches(expected.strip("\n"), printed.strip("\n")), f"$ {command}\n{printed}"


def python(body: str, folder: Path) -> None:
    expected = "".join(f"{line}\n" for line in re.findall(r"^\s*#> (.*)$", body, re.M))
    assert run([sys.executable, "-c", body], folder) == expected


@pytest.mark.parametrize("page", [page for page in PAGES if (ROOT / page).exists()])
def test_a_page_does_what_it_says(page: str, tmp_path: Path) -> None:
    for kind, title, body in _FENCE.findall((ROOT / page).read_text(encoding="utf-8")):
        if title:
            (tmp_path / title).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / title).write_text(body, encoding="utf-8")
        elif kind == "console":
            console(body, tmp_path)
        elif kind == "python":
            python(body, tmp_path)
