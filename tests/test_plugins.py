"""Rules that another package brings, installed for real beside newslint."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

RULE = """\
- code: {code}
  name: utilise
  check: substitute
  message: "“{{found}}” → “{{fix}}”"
  why: Short words.
  pairs: {{utilise: use}}
  examples:
    - {{bad: "They utilise it.", fix: "They use it."}}
    - good: "They use it."
"""


@pytest.fixture
def install(tmp_path: Path):  # type: ignore[no-untyped-def]
    """Return a function that lays out a package as pip does, and newslint run where it is seen."""
    packages = tmp_path / "site-packages"

    def run(code: str, *arguments: str, body: str = "") -> subprocess.CompletedProcess[str]:
        package = packages / "house_style"
        package.mkdir(parents=True, exist_ok=True)
        (package / "own.yaml").write_text(RULE.format(code=code))
        body = body or (
            "from pathlib import Path\n\n\ndef rules():\n"
            "    return [Path(__file__).parent / 'own.yaml']\n"
        )
        (package / "__init__.py").write_text(body)
        info = packages / "house_style-1.0.dist-info"
        info.mkdir(exist_ok=True)
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: house-style\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text("[newslint.rules]\nhouse = house_style:rules\n")
        return subprocess.run(
            [sys.executable, "-m", "newslint", *arguments],
            input="They utilise it.\n",
            capture_output=True,
            text=True,
            env={
                **os.environ,
                "PYTHONPATH": str(packages),
                "NEWSLINT_CACHE_DIR": str(tmp_path / "cache"),
            },
        )

    return run


def test_an_installed_package_adds_its_rules_cached_or_not(install) -> None:  # type: ignore[no-untyped-def]
    for _ in range(2):
        done = install("HSE101", "lint", "--isolated", "-")
        assert "HSE101 [*] “utilise” → “use”" in done.stdout


def test_the_list_shows_where_a_rule_comes_from(install) -> None:  # type: ignore[no-untyped-def]
    listed = install("HSE101", "rules", "list").stdout.splitlines()
    (line,) = [line for line in listed if line.startswith("HSE101")]
    assert line.endswith("(from house-style)")


def test_a_code_that_is_taken_is_a_mistake(install) -> None:  # type: ignore[no-untyped-def]
    done = install("SPC101", "lint", "-")
    assert done.returncode == 2
    assert "own.yaml:1:9: SPC101: this code is taken already" in done.stderr


def test_a_package_that_fails_is_a_mistake_that_names_it(install) -> None:  # type: ignore[no-untyped-def]
    done = install("HSE101", "lint", "-", body="def rules():\n    raise KeyError('gone')\n")
    assert done.returncode == 2
    assert "the package house-style cannot bring its rules: KeyError('gone')" in done.stderr
