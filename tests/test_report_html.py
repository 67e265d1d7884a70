"""The html report in a real browser: what its reader sees, switches and points at."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from newslint.cli import main

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed"),
]
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
ARTICLE = """\
Officials met in Paris,France & <Rome> in september. They could of won.

Leave a Reply
"""
MENDED = "Officials met in Paris, France & <Rome> in September. They could have won.\n"


def asked(folder: Path, script: str, size: str = "1100,800") -> Any:
    """Lint the article into a page, run a script in it, and return what the script returns."""
    article, page = folder / "story.txt", folder / "report.html"
    article.write_text(ARTICLE, encoding="utf-8")
    main(["lint", "-q", "--output-format", "html", "--output-file", str(page), str(article)])
    answer = (
        '<script>document.body.insertAdjacentHTML("beforeend", "<pre id=answer></pre>");'
        'document.getElementById("answer").textContent = "«" + '
        f"encodeURIComponent(JSON.stringify((() => {{ {script} }})())) + '»';</script></body>"
    )
    page.write_text(page.read_text(encoding="utf-8").replace("</body>", answer), encoding="utf-8")
    done = subprocess.run(
        [
            *(CHROMIUM, *FLAGS, f"--window-size={size}", f"--user-data-dir={folder / 'profile'}"),
            *("--dump-dom", page.as_uri()),
        ],
        capture_output=True,
        timeout=120,
        text=True,
    )
    found = re.search(r"«([^«»]*)»</pre>", done.stdout)
    assert found, done.stderr[-2_000:]
    return json.loads(unquote(found[1]))


def test_the_article_stands_there_as_it_is_with_marks_that_can_be_seen(tmp_path: Path) -> None:
    text, marks = asked(
        tmp_path,
        """
        const marks = [...document.querySelectorAll("mark")].map((mark) => {
          const style = getComputedStyle(mark);
          return [mark.textContent, style.backgroundColor, style.boxShadow];
        });
        return [document.querySelector(".before").innerText, marks];
        """,
    )
    assert text.strip() == ARTICLE.strip()
    assert [mark[0] for mark in marks] == [",", "september", "of", "Leave a Reply"]
    assert all("0, 0, 0, 0" not in colour and shadow != "none" for _, colour, shadow in marks)
    assert len({colour for _, colour, _ in marks}) == 4


def test_the_switch_shows_the_changes_and_the_mended_text(tmp_path: Path) -> None:
    seen = asked(
        tmp_path,
        """
        const seen = {};
        for (const view of ["changes", "mended", "findings"]) {
          document.querySelector(`.views [value=${view}]`).click();
          seen[view] = [document.querySelector(".before"), document.querySelector(".after")].map(
            (part) => (part.checkVisibility() ? part.innerText : null));
        }
        return seen;
        """,
    )
    assert seen["findings"][1] is None
    assert seen["mended"][0] is None
    assert seen["mended"][1].strip() == MENDED.strip()
    assert "septemberSeptember" in seen["changes"][1]
    assert "Leave a Reply" in seen["changes"][1]


def test_a_family_that_is_unticked_is_neither_marked_nor_listed(tmp_path: Path) -> None:
    before, after, text = asked(
        tmp_path,
        """
        const shown = () => [...document.querySelectorAll(".list li")].filter(
          (item) => item.checkVisibility()).map((item) => item.querySelector("b").textContent);
        const before = shown();
        document.querySelector("#families [value=CNF]").click();
        const mark = [...document.querySelectorAll("mark")].find((m) => m.textContent === "of");
        return [before, shown(), getComputedStyle(mark).boxShadow];
        """,
    )
    assert set(before) - set(after) == {code for code in before if code.startswith("CNF")} != set()
    assert text == "none"


def test_a_mark_in_focus_tells_what_is_wrong_inside_the_window(tmp_path: Path) -> None:
    tip, listed, inside = asked(
        tmp_path,
        """
        const mark = [...document.querySelectorAll("mark")].find((m) => m.textContent === "of");
        mark.focus();
        mark.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
        const tip = document.getElementById("tip"), box = tip.getBoundingClientRect();
        const inside = box.left >= 0 && box.right <= innerWidth && box.height > 0;
        return [tip.innerText, document.querySelector(".list .here")?.innerText, inside];
        """,
    )
    assert tip.startswith("CNF101: “of” → “have”")
    assert "CNF101" in listed
    assert inside


def test_a_narrow_window_needs_no_scrolling_sideways(tmp_path: Path) -> None:
    wide, window = asked(
        tmp_path, "return [document.documentElement.scrollWidth, innerWidth];", size="500,800"
    )
    assert wide <= window
