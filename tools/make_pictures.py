"""Make the pictures of the docs from real runs: the terminal as SVG, the html report as PNG.

    python tools/make_pictures.py

The screenshot needs Chromium (apt-get install chromium); without it only the SVG is made.
"""

from __future__ import annotations

import io
import os
import pty
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
WIDTH = 112
COMMAND = ("lint", "--output-format", "full", "tests/articles/chip-plant.txt")
THEME = TerminalTheme(
    (24, 27, 33),
    (222, 226, 232),
    [
        *((60, 64, 72), (240, 113, 113), (120, 200, 120), (230, 190, 90)),
        *((110, 165, 245), (200, 140, 230), (90, 200, 210), (222, 226, 232)),
    ],
)
# Rich's own frame, without the fonts that it would load from elsewhere.
FRAME = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace;
 font-size: {char_height}px; line-height: {line_height}px; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--hide-scrollbars", "--window-size=1040,640"),
)


def terminal(path: Path) -> None:
    """What the command prints into a terminal, as a picture of one."""
    console = Console(width=WIDTH, record=True, file=io.StringIO())
    console.print(Text.assemble(("$ ", "bold green"), " ".join(("newslint", *COMMAND))))
    console.print(Text.from_ansi(_printed()))
    svg = console.export_svg(title="newslint", theme=THEME, code_format=FRAME, unique_id="nl")
    path.write_text(svg, encoding="utf-8")


def _printed() -> str:
    """The output of the command in a pseudo-terminal, with its colours."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": str(WIDTH)}
    environment.pop("NO_COLOR", None)
    child = subprocess.Popen(
        [sys.executable, "-m", "newslint", *COMMAND],
        cwd=ROOT,
        stdout=theirs,
        stderr=theirs,
        env=environment,
    )
    os.close(theirs)
    pieces = []
    try:
        while piece := os.read(ours, 65_536):
            pieces.append(piece)
    except OSError:  # Linux says so when the other side is closed
        pass
    os.close(ours)
    child.wait()
    return b"".join(pieces).decode().replace("\r\n", "\n").rstrip("\n")


def report(path: Path, chromium: str) -> None:
    """The html report of an article, as Chromium shows it."""
    with tempfile.TemporaryDirectory() as scratch:
        page = Path(scratch, "report.html")
        lint = ("lint", "-q", "--output-format", "html", "--output-file", str(page))
        article = "tests/articles/harbour-strike.txt"
        subprocess.run([sys.executable, "-m", "newslint", *lint, article], cwd=ROOT)
        options = (*FLAGS, f"--user-data-dir={scratch}/profile", f"--screenshot={path}")
        subprocess.run(
            [chromium, *options, page.as_uri()],
            stderr=subprocess.DEVNULL,
            check=True,
            timeout=120,
        )


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    terminal(PICTURES / "terminal.svg")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium:
        report(PICTURES / "report.png", chromium)
    else:
        print("no chromium: report.png stays as it is", file=sys.stderr)
    for path in sorted(PICTURES.iterdir()):
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
