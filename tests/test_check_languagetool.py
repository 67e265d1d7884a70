"""Chosen rules of the real LanguageTool, through its real Python client.

The server is the one at NEWSLINT_LANGUAGETOOL_URL, or one started from NEWSLINT_LANGUAGETOOL_LIB: a
folder with the jars of languagetool-server and language-en (`mvn dependency:copy-dependencies`).
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from newslint.checks.languagetool import LanguageToolWarning
from newslint.config import Config
from newslint.finding import Safety
from newslint.linter import Linter

pytest.importorskip("language_tool_python", reason="language-tool-python is not installed")

RULES = """\
- code: LTG101
  name: a-or-an
  check: languagetool
  message: "{{message}} ({{rule}})"
  why: The desk trusts this one.
  ids: [EN_A_VS_AN]
  server: {server}
  examples:
    - bad: "It was an good day."
    - good: "It was a good day."
- code: LTG102
  name: grammar
  check: languagetool
  message: "{{message}}"
  why: And these.
  categories: [GRAMMAR]
  server: {server}
  examples:
    - bad: "They is late."
    - good: "They are late."
"""


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/v2/languages", timeout=5) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    url = os.environ.get("NEWSLINT_LANGUAGETOOL_URL", "")
    if url:
        yield url
        return
    library = os.environ.get("NEWSLINT_LANGUAGETOOL_LIB", "")
    if not library or not shutil.which("java"):
        pytest.skip("no LanguageTool: set NEWSLINT_LANGUAGETOOL_LIB to its jars; Java is needed")
    port = free_port()
    command = ["java", "-cp", f"{library}/*", "org.languagetool.server.HTTPServer"]
    process = subprocess.Popen(
        [*command, "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    url = f"http://127.0.0.1:{port}"
    try:
        for _ in range(120):
            if answers(url):
                break
            time.sleep(0.5)
        else:
            pytest.fail("LanguageTool's server did not start within a minute")
        yield url
    finally:
        process.terminate()
        process.wait()


def linter(folder: Path, server: str, *codes: str) -> Linter:
    path = folder / "lt.yaml"
    path.write_text(RULES.format(server=server))
    return Linter(Config(select=codes, rules=(str(path),)))


@pytest.mark.slow
def test_only_the_chosen_rules_report(tmp_path: Path, server: str) -> None:
    text = "They is here on an good day. Teh end."
    found = [(f.code, text[f.start : f.end]) for f in linter(tmp_path, server, "LTG101").lint(text)]
    assert found == [("LTG101", "an")]
    codes = {f.code for f in linter(tmp_path, server, "LTG").lint(text)}
    assert codes == {"LTG101", "LTG102"}


@pytest.mark.slow
@pytest.mark.parametrize("before", ["", "🙂🙂 ", "🙂 Café — “quoted” 🙂🙂🙂 ", "e\u0301🇰🇪\r\n"])
def test_positions_are_characters_whatever_stands_before(
    tmp_path: Path, server: str, before: str
) -> None:
    text = f"{before}It was an good day."
    (finding,) = linter(tmp_path, server, "LTG101").lint(text)
    assert text[finding.start : finding.end] == "an"
    assert finding.fix
    assert finding.fix.safety is Safety.UNSAFE
    assert finding.fix.edits[0].new == "a"
    assert "(EN_A_VS_AN)" in finding.message


@pytest.mark.slow
def test_threads_may_share_a_linter(tmp_path: Path, server: str) -> None:
    shared = linter(tmp_path, server, "LTG101")
    texts = [f"{'🙂' * number} It was an good day." for number in range(12)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(shared.lint, texts))
    assert [text[f.start : f.end] for text, (f,) in zip(texts, found, strict=True)] == ["an"] * 12


def test_a_missing_server_is_one_warning_and_the_rest_runs(tmp_path: Path) -> None:
    rules = linter(tmp_path, f"http://127.0.0.1:{free_port()}", "LTG", "SPC101")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for _ in range(2):
            found = rules.lint("It was an good day in Paris,France.")
            assert [f.code for f in found] == ["SPC101"]
    assert [w.category for w in caught] == [LanguageToolWarning]
    assert "its rules are left out" in str(caught[0].message)
