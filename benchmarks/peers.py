"""The tools that newslint is measured beside: whether each is installed, and how it is run.

None is told of a configuration file, so all run with their default rules, from an empty folder.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adapters import (
    Report,
    from_codespell,
    from_harper,
    from_languagetool,
    from_proselint,
    from_typos,
    from_vale,
)

HARPER = "NEWSLINT_BENCH_HARPER"
LANGUAGETOOL = "NEWSLINT_BENCH_LANGUAGETOOL_URL"
VALE_CONFIG = "MinAlertLevel = suggestion\n[*]\nBasedOnStyles = Vale\n"


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool: `version()` is None where it is not installed, and then `missing` says what to do."""

    name: str
    missing: str
    version: Callable[[], str | None]
    check: Callable[[Sequence[Path]], list[dict[str, Any]]]


def read(paths: Sequence[Path]) -> dict[str, str]:
    """The files as they are: line endings stay, for the offsets' sake."""
    return {str(path): path.read_bytes().decode("utf-8") for path in paths}


def run(command: Sequence[str], cwd: Path | None = None, stdin: str = "") -> str:
    """What a tool printed. Its exit code only says whether it found something."""
    with tempfile.TemporaryDirectory() as empty:  # no configuration is found from there
        done = subprocess.run(
            command, cwd=cwd or empty, input=stdin, capture_output=True, encoding="utf-8"
        )
    if not done.stdout and (done.returncode > 1 or "Traceback" in done.stderr):
        raise RuntimeError(f"{command[0]}: {done.stderr.strip()}")
    return done.stdout


def program_version(name: str, *arguments: str) -> str | None:
    """The last number-like word that a program prints about itself, or None without the program."""
    if shutil.which(name) is None:
        return None
    words = run([name, *arguments]).split()
    return next((word for word in reversed(words) if word[0].isdigit()), "unknown version")


def newslint_command() -> list[str]:
    """The program that was installed with this interpreter's newslint, or else the module."""
    program = Path(sys.executable).with_name("newslint")
    return [str(program)] if program.exists() else [sys.executable, "-m", "newslint"]


def check_newslint(paths: Sequence[Path]) -> list[dict[str, Any]]:
    command = [*newslint_command(), "lint", "--output-format", "json", *map(str, paths)]
    findings: list[dict[str, Any]] = json.loads(run(command))
    return findings


def check_codespell(paths: Sequence[Path]) -> list[dict[str, Any]]:
    return as_json(from_codespell(run(["codespell", *map(str, paths)]), read(paths)))


def check_typos(paths: Sequence[Path]) -> list[dict[str, Any]]:
    command = ["typos", "--isolated", "--format", "json", *map(str, paths)]
    return as_json(from_typos(run(command), read(paths)))


def check_harper(paths: Sequence[Path]) -> list[dict[str, Any]]:
    script = Path(__file__).with_name("harper.mjs").read_text("utf-8")
    # given as text, its imports are looked up from the folder where harper.js was installed
    command = ["node", "--input-type=module", "--eval", script]
    output = run(command, Path(os.environ[HARPER]), "\n".join(map(str, paths)))
    return as_json(from_harper(output, read(paths)))


def check_languagetool(paths: Sequence[Path]) -> list[dict[str, Any]]:
    reports: list[Report] = []
    for path, text in read(paths).items():
        reports += from_languagetool(ask_languagetool(text), path, text)
    return as_json(reports)


def ask_languagetool(text: str) -> Mapping[str, Any]:
    """The server's answer for one text."""
    form = urllib.parse.urlencode({"language": "en-US", "text": text}).encode()
    url = os.environ[LANGUAGETOOL].rstrip("/") + "/v2/check"
    with urllib.request.urlopen(url, form, timeout=300) as reply:
        answer: dict[str, Any] = json.load(reply)
    return answer


def check_vale(paths: Sequence[Path]) -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder, ".vale.ini")
        config.write_text(VALE_CONFIG, "utf-8")
        command = ["vale", f"--config={config}", "--no-global", "--output=JSON", *map(str, paths)]
        return as_json(from_vale(run(command), read(paths)))


def check_proselint(paths: Sequence[Path]) -> list[dict[str, Any]]:
    command = ["proselint", "check", "--output-format", "json", *map(str, paths)]
    return as_json(from_proselint(run(command), read(paths)))


def as_json(reports: Sequence[Report]) -> list[dict[str, Any]]:
    return [report.as_json() for report in reports]


def newslint_version() -> str | None:
    if importlib.util.find_spec("newslint") is None:
        return None
    return run([*newslint_command(), "--version"]).split()[-1]


def vale_version() -> str | None:
    """A Vale built by `go install` calls itself "master"; its module's version is in the binary."""
    program = shutil.which("vale")
    if program is None:
        return None
    if shutil.which("go") is not None:
        match = re.search(r"\tmod\t\S+/vale/v3\tv(\S+)", run(["go", "version", "-m", program]))
        if match:
            return match[1]
    return run([program, "--version"]).split()[-1]


def harper_version() -> str | None:
    package = Path(os.environ.get(HARPER, ""), "node_modules/harper.js/package.json")
    if HARPER not in os.environ or not package.exists() or shutil.which("node") is None:
        return None
    return str(json.loads(package.read_text("utf-8"))["version"])


def languagetool_version() -> str | None:
    if LANGUAGETOOL not in os.environ:
        return None
    return str(ask_languagetool("Hello.")["software"]["version"])


PEERS: tuple[Peer, ...] = (
    Peer("newslint", "pip install -e .", newslint_version, check_newslint),
    Peer(
        "LanguageTool",
        f"start its server and set {LANGUAGETOOL}",
        languagetool_version,
        check_languagetool,
    ),
    Peer("Harper", f"npm install harper.js, {HARPER}=that folder", harper_version, check_harper),
    Peer("Vale", "put vale on PATH", vale_version, check_vale),
    Peer(
        "codespell",
        "pip install codespell",
        lambda: program_version("codespell", "--version"),
        check_codespell,
    ),
    Peer("typos", "pip install typos", lambda: program_version("typos", "--version"), check_typos),
    Peer(
        "proselint",
        "pip install proselint",
        lambda: program_version("proselint", "version"),
        check_proselint,
    ),
)
