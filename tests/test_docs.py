"""The pages of the docs are run: files they show are written, commands typed, output compared.

A fence ```text title="a.txt"` is a file. A ```console` fence holds commands after `$ ` and below
each what it prints (standard error included); a line of “…” stands for any lines. A ```python`
fence is run, and what its `#>` comments say must be printed. A ```diff title="a.txt"` fence holds
lines that all the fixes of newslint take from that file of the checkout or put into it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

import newslint
from newslint.commands.project import TEMPLATE
from newslint.config import Config, load_config

ROOT = Path(__file__).parent.parent
PAGES = ["README.md", *(f"docs/{page.name}" for page in sorted((ROOT / "docs").glob("*.md")))]
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


def difference(body: str, name: str) -> None:
    changed = run(["newslint", "fix", "--unsafe-fixes", "--diff", name], ROOT).splitlines()
    assert [line for line in body.splitlines() if line not in changed] == []


@pytest.mark.parametrize("page", PAGES)
def test_a_page_does_what_it_says(page: str, tmp_path: Path) -> None:
    for kind, title, body in _FENCE.findall((ROOT / page).read_text(encoding="utf-8")):
        if kind == "diff":
            difference(body, title)
        elif title:
            (tmp_path / title).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / title).write_text(body, encoding="utf-8")
        elif kind == "console":
            console(body, tmp_path)
        elif kind == "python":
            python(body, tmp_path)


def test_every_public_name_is_on_the_page_of_the_api() -> None:
    page = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^::: newslint\.(\w+)$", page, re.M)) == sorted(newslint.__all__)


def test_every_setting_is_in_the_file_that_init_writes() -> None:
    names = {field.name.replace("_", "-") for field in fields(Config)} - {"root", "origin"}
    written = set(re.findall(r"^# \[?([a-z-]+)(?:\]| =)", TEMPLATE, re.M))
    assert written == names


def test_what_init_writes_can_be_used_as_it_is_and_with_everything_turned_on(
    tmp_path: Path,
) -> None:
    path = tmp_path / "newslint.toml"
    path.write_text(TEMPLATE, encoding="utf-8")
    assert load_config(path) == Config(root=tmp_path)
    (tmp_path / "house-style.yaml").write_text("")
    everything = re.sub(r"^# (?=[\[\"a-z])", "", TEMPLATE, flags=re.M)
    path.write_text("\n".join(everything.splitlines()[2:]), encoding="utf-8")
    assert load_config(path).style == "guardian"


@pytest.mark.parametrize("picture", ["terminal.svg", "report.png"])
def test_a_picture_is_small_and_shown(picture: str) -> None:
    path = ROOT / "docs" / "pictures" / picture
    assert 0 < path.stat().st_size < 150_000
    assert f"(docs/pictures/{picture})" in (ROOT / "README.md").read_text(encoding="utf-8")
