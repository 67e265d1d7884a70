"""The first hour with newslint, from an empty folder to a clean blog, as the docs say it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
DOCS = {
    path.name: path.read_text(encoding="utf-8")
    for path in (ROOT / "README.md", *(ROOT / "docs").glob("*.md"))
}
GUIDE = ("quickstart.md", "configuration.md", "writing-rules.md", "pre-commit.md", "commands.md")
FERRY = """\
---
title: The ferry is back
tags: [sea,wind]
---

# The ferry is back

The boat returned on monday from Paris,France. The crew could of waited, the
[harbour office](https://example.org/a,b) said.

```python
print("Paris,France")
```

| port | town |
|------|------|
| Ullapool | `a,b` |
"""
FERRY_MENDED = (
    FERRY.replace("on monday", "on Monday")
    .replace("from Paris,France", "from Paris, France")
    .replace("could of", "could have")
)
SIGN = "# A sign\n\nThe sign at the pier read Rome,Italy.\n"
OLD = "# Harbours meet\n\nThe harbour office met in Oslo,Norway in 1987.\n"


@dataclass(frozen=True)
class Folder:
    """A working folder, and newslint in it."""

    path: Path

    def newslint(self, command: str) -> tuple[int, str]:
        """Run a command that the docs show, options included; return its exit code and output."""
        words = command.split()
        shown = [" ".join(words[: 2 if words[0] == "rules" else 1])]
        shown += [word for word in words if word.startswith("--")]
        text = "\n".join(DOCS[page] for page in ("README.md", *GUIDE))
        assert [word for word in shown if word not in text] == []
        done = subprocess.run(
            [sys.executable, "-m", "newslint", *command.split()],
            cwd=self.path,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )
        assert "Traceback" not in done.stderr
        return done.returncode, done.stdout + done.stderr

    def write(self, name: str, text: str) -> Path:
        path = self.path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def read(self, name: str) -> str:
        return (self.path / name).read_text(encoding="utf-8")


def fenced(page: str, language: str, containing: str) -> str:
    """Return the first fence of a page of the docs that holds some text."""
    bodies = re.findall(rf"^```{language}[^\n]*\n(.*?)^```$", DOCS[page], re.M | re.S)
    return next(body for body in bodies if containing in body)


def test_from_an_empty_folder_to_a_clean_blog(tmp_path: Path) -> None:
    here = Folder(tmp_path)
    ferry = here.write("blog/ferry.md", FERRY)

    # Settings, and where each comes from.
    assert here.newslint("init") == (0, "wrote newslint.toml; next: newslint lint .\n")
    code, settings = here.newslint("config blog/ferry.md")
    assert code == 0
    assert 'output-format = "text"  # default' in settings

    # Lint: three faults in the prose, none in front matter, code, link or table.
    code, found = here.newslint("lint blog")
    assert code == 1
    assert re.findall(r"^\S+:(\d+):\d+: ([A-Z]{3})", found, re.M) == [
        ("8", "CAP"),
        ("8", "SPC"),
        ("8", "CNF"),
    ]
    name = Path("blog", "ferry.md")
    assert f"{name}:8:" in found
    assert "3 findings in 1 file. [*] 3 fixed by `newslint fix`." in found

    # What is this rule?
    code, page = here.newslint("rules explain SPC101")
    assert code == 0
    assert "<!-- newslint: ignore SPC101 -->" in page

    # Look, then mend; what is no prose stays as it was.
    code, changes = here.newslint("fix --diff blog")
    assert code == 1
    assert "3 would be fixed, 0 remaining." in changes
    assert ferry.read_text(encoding="utf-8") == FERRY
    assert here.newslint("fix blog") == (0, "3 fixed, 0 remaining.\n")
    assert ferry.read_text(encoding="utf-8") == FERRY_MENDED
    assert here.newslint("lint blog") == (0, "No findings in 1 file.\n")

    # The hook: the README's file is one that pre-commit takes, and its hooks do what they say.
    here.write(".pre-commit-config.yaml", fenced("README.md", "yaml", "repos:"))
    add_the_hook(here)

    # One finding is meant as it is written: the comment that the rule's page shows silences it.
    here.write("blog/sign.md", SIGN)
    assert here.newslint("lint blog")[0] == 1
    comment = next(line for line in page.splitlines() if line.startswith("<!-- newslint"))
    here.write("blog/sign.md", SIGN.replace("The sign at", f"{comment}\nThe sign at"))
    assert here.newslint("lint blog") == (0, "No findings in 2 files.\n")

    # An old archive is accepted as it is; what is new in it is still reported.
    here.write("archive/1987.md", OLD)
    code, accepted = here.newslint("baseline .")
    assert code == 0
    command = re.search(r"next: newslint (lint --baseline \S+) …", accepted)
    assert command
    assert here.newslint(f"{command[1]} .") == (0, "No findings in 3 files.\n")
    here.write("archive/1987.md", "It began in june.\n\n" + OLD)
    code, found = here.newslint(f"{command[1]} .")
    assert code == 1
    assert "“june” → “June”" in found
    assert "Oslo" not in found
    here.write("archive/1987.md", "It began in June.\n\n" + OLD)

    # A rule of one's own, the one that the tutorial begins with.
    here.write("house-style.yaml", fenced("writing-rules.md", "yaml", "HSE101"))
    assert here.newslint("rules test house-style.yaml") == (0, "1 rule tested, 0 problems.\n")
    settings = here.read("newslint.toml")
    here.write("newslint.toml", settings.replace("# rules =", "rules =", 1))
    here.write("blog/race.md", "# The race\n\nThe harbour utilises two boats.\n")
    code, found = here.newslint(f"{command[1]} .")
    assert code == 1
    assert "HSE101 [*] plain words: “utilises” → “uses”" in found
    assert here.newslint("fix blog") == (0, "1 fixed, 0 remaining.\n")

    # All clean, and nothing was written but what was asked for.
    code, found = here.newslint(f"{command[1]} .")
    assert (code, found) == (0, "No findings in 4 files.\n"), found
    assert ferry.read_text(encoding="utf-8") == FERRY_MENDED
    assert here.newslint("clean")[0] == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".newslint-baseline.json",
        ".pre-commit-config.yaml",
        "archive",
        "blog",
        "house-style.yaml",
        "newslint.toml",
    ]


def add_the_hook(here: Folder) -> None:
    """Check the hook file, and run what its hooks run on a commit's files."""
    clientlib = pytest.importorskip("pre_commit.clientlib", reason="pre-commit is not installed")
    config = clientlib.load_config(str(here.path / ".pre-commit-config.yaml"))
    (repository,) = config["repos"]
    defined = {
        hook["id"]: hook["entry"].split()
        for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    }
    post = here.write("blog/draft.md", "# A draft\n\nThey met in Rome,Italy.\n")
    results = []
    for hook in repository["hooks"]:
        program, command, *options = defined[hook["id"]]
        assert program == "newslint"
        results.append(here.newslint(" ".join((command, str(post), *options)))[0])
    assert results == [0, 0]  # mended by the first, so clean for the second
    assert post.read_text(encoding="utf-8") == "# A draft\n\nThey met in Rome, Italy.\n"
    post.unlink()
