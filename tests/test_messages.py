"""What newslint says to somebody who calls it wrongly: what is wrong, and what to do next."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest
from support import as_somebody_without_rights

from newslint.cli import main
from newslint.finding import Finding
from newslint.report import FileReport, renderer
from newslint.text import Text
from newslint.version import VERSION

BAD = "Officials met in Paris,France.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working folder of each test, with one article in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    (tmp_path / "story.txt").write_text(BAD)
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], command: str) -> str:
    """Return what a command says on standard error; it must be a mistake that prints nothing."""
    try:
        code = main(command.split())
    except SystemExit as ended:
        code = int(str(ended.code))
    printed, errors = capsys.readouterr()
    assert (code, printed) == (2, "")
    assert "Traceback" not in errors
    return errors


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("lin story.txt", "no command “lin” (did you mean “lint”?); see `newslint --help`"),
        ("story.txt", "(did you mean “newslint lint story.txt”?)"),
        ("help", "it is one of lint, fix, "),
        ("rules", "required: {list,explain,test}; see `newslint rules --help`"),
        ("rules lst", "(did you mean “list”?)"),
        ("rules explain", "required: code"),
        ("completion", "required: shell"),
        ("completion fish", "“fish” is not known: it is one of bash, zsh, tcsh"),
        ("lint --format json .", "unknown option “--format” (did you mean “--output-format”?)"),
        ("fix --output-format json .", "unknown option “--output-format”; see `newslint fix"),
        ("init here", "unknown argument “here”"),
        ("lint --output-format jsn .", "(did you mean “json”?)"),
        ("lint --style bb .", "(did you mean “bbc”?)"),
        ("lint --style times .", "it is one of ap, bbc, guardian"),
        ("lint --jobs -3 .", "“-3” is not a whole number"),
        ("--select CAP", "“--select” comes before the command: begin with"),
        ("-V", "“-V” comes before the command"),
        ("lint --isolated --config a.toml .", "--config: not allowed with argument --isolated"),
    ],
)
def test_a_wrong_word_is_named_with_the_nearest_right_one(
    capsys: pytest.CaptureFixture[str], command: str, message: str
) -> None:
    said_now = said(capsys, command)
    assert message in said_now
    assert said_now.startswith("newslint: ")
    assert said_now.count("\n") == 1


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("lint --select cap .", "“cap” is no code (did you mean “CAP”?)"),
        ("lint --select=CAP,,SPC .", "“” is no code: write CAP, CAP1 or CAP101"),
        ("lint --select story.txt", "“story.txt” is no code"),
        ("lint --select XYZ9 .", "begins with “XYZ9”; `newslint rules list` shows all"),
        ("lint --ignore CPA .", "--ignore: no rule has a code that begins with “CPA” (did you"),
        ("lint --ignore CPA .", "(did you mean “CAP”?)"),
        ("lint --select SPC191 .", "(did you mean “SPC1"),
        ("lint --extend-select FOO101 .", "--extend-select: no rule has a code"),
        (
            "fix --fix-only SPD .",
            "--fix-only: no rule that runs has a code that begins with “SPD” (did",
        ),
        (
            "fix --fix-only SPC --select CAP .",
            "no rule that runs has a code that begins with “SPC”",
        ),
        ("baseline --select XYZ .", "begins with “XYZ”"),
    ],
)
def test_a_code_that_no_rule_has_is_a_mistake(
    capsys: pytest.CaptureFixture[str], folder: Path, command: str, message: str
) -> None:
    assert message in said(capsys, command)
    assert (folder / "story.txt").read_text() == BAD


def test_a_code_in_the_settings_that_no_rule_has_names_its_line(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    (folder / "newslint.toml").write_text('style = "ap"\nignore = ["SPCX", "SPC9"]\n')
    assert "newslint.toml:2: “SPCX” is no code" in said(capsys, "lint .")
    (folder / "newslint.toml").write_text('style = "ap"\nignore = ["SPC9"]\n')
    assert "newslint.toml:2: no rule has a code that begins with “SPC9”" in said(capsys, "lint .")
    (folder / "newslint.toml").write_text('[safety]\nSPC9 = "safe"\n')
    assert "newslint.toml:1: no rule has" in said(capsys, "lint .")


def test_a_code_of_an_own_rule_is_known(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "own.yaml").write_text(
        "- code: OWN101\n  name: utilise\n  check: substitute\n  message: “{found}”\n"
        "  why: Short words.\n  pairs: {utilise: use}\n  examples:\n"
        '    - {bad: "They utilise it.", fix: "They use it."}\n    - good: "They use it."\n'
    )
    assert main(["lint", "--rules", "own.yaml", "--select", "OWN", "story.txt"]) == 0
    assert "No findings" in capsys.readouterr().err
    assert "begins with “OWN”" in said(capsys, "lint --select OWN .")


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("lint none.txt", "none.txt: no such file or folder"),
        ("lint empty", "empty: no text files in this folder (looked for .htm, "),
        ("config none", "none: no such file or folder"),
        ("clean none", "none: no such file or folder"),
        ("lint --config none.toml .", "cannot be read: no such file or directory; `newslint init`"),
        ("lint --config empty .", "empty: cannot be read: is a directory"),
        ("lint --config story.txt .", "story.txt: not valid TOML"),
        ("lint --baseline none.json .", "`newslint baseline` writes one"),
        ("lint --baseline story.txt .", "story.txt: not a baseline of newslint"),
        ("lint --output-file none/x .", "none/x: cannot be written: no such file or directory"),
        ("lint --output-file empty .", "empty: cannot be written: is a directory"),
        ("baseline --baseline-file none/x .", "none/x: cannot be written: no such file or"),
        ("lint --rules none.yaml .", "none.yaml:1:1: cannot be read: No such file"),
        ("lint --rules empty .", "empty:1:1: cannot be read: Is a directory"),
        ("rules test story.txt", "story.txt:1:1: a rule file is a list of rules"),
        ("lint --stdin-filename a.md .", "add the path -"),
        ("lint --watch -", "--watch needs files or folders"),
        ("fix -i -", "name files instead"),
    ],
)
def test_a_file_that_is_not_there_or_not_of_its_kind_is_said(
    capsys: pytest.CaptureFixture[str], folder: Path, command: str, message: str
) -> None:
    (folder / "empty").mkdir()
    assert message in said(capsys, command)


def test_an_empty_path_is_a_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", ""]) == 2
    assert "a path is empty" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["story.txt", "folder"])
def test_what_may_not_be_read_is_said(
    capfd: pytest.CaptureFixture[str], folder: Path, name: str
) -> None:
    (folder / "folder").mkdir()
    assert main(["lint", "."]) == 1  # imports what the other user may not read
    for above in (folder, *folder.parents[:2]):
        above.chmod(0o755)
    (folder / name).chmod(0)
    capfd.readouterr()
    assert as_somebody_without_rights(lambda: main(["lint", "--no-cache", "."])) == 2
    assert f"{name}: cannot be read: permission denied" in capfd.readouterr().err
    (folder / name).chmod(0o755)


def test_a_file_named_twice_is_linted_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", ".", "story.txt", "./story.txt"]) == 1
    assert "1 finding in 1 file." in capsys.readouterr().err


def test_more_processes_than_can_be_are_as_many_as_can(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--jobs", "99999999999", "story.txt"]) == 1
    assert "1 finding" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('safety = {CAP = "sfe"}', "“sfe” is no safety (did you mean “safe”?)"),
        ('per-file-ignores = {"*.txt" = "CAP"}', 'like "*.txt" = ["…"]'),
        ("names = 3", 'like names = ["…"]'),
    ],
)
def test_a_wrong_setting_says_how_it_is_written(
    capsys: pytest.CaptureFixture[str], folder: Path, settings: str, message: str
) -> None:
    (folder / "newslint.toml").write_text(settings)
    assert message in said(capsys, "lint .")


def test_files_that_cannot_be_used_are_counted(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    (folder / "story.txt").write_bytes(b"\xff\xfe\xff")
    errors = said(capsys, "lint .")
    assert "1 file could not be used." in errors
    assert "No findings" not in errors


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    shown = said(capsys, "")
    assert "report what is wrong" in shown
    assert "Begin with: newslint lint PATH" in shown


def test_init_leaves_settings_that_are_there(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    (folder / "pyproject.toml").write_text('[tool.newslint]\nstyle = "ap"\n')
    assert "[tool.newslint] in pyproject.toml is there already" in said(capsys, "init")
    assert not (folder / "newslint.toml").exists()
    (folder / "pyproject.toml").unlink()
    assert main(["init"]) == 0
    capsys.readouterr()
    assert "newslint.toml is there already" in said(capsys, "init")


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ("SPC191", "(did you mean “SPC1"),
        ("after comma", "; there is SPC101 missing-space-after-comma"),
        ("nonsense", "; `newslint rules list` shows all"),
    ],
)
def test_a_rule_that_is_not_there_is_answered_with_like_ones(
    capsys: pytest.CaptureFixture[str], wanted: str, message: str
) -> None:
    assert main(["rules", "explain", wanted]) == 2
    assert message in capsys.readouterr().err


def test_a_rule_is_explained_by_code_or_name_and_a_family_by_its_letters(
    capsys: pytest.CaptureFixture[str],
) -> None:
    pages = []
    for wanted in ("spc101", "missing-space-after-comma", "missing space after comma"):
        assert main(["rules", "explain", wanted]) == 0
        pages.append(capsys.readouterr().out)
    assert len(set(pages)) == 1
    assert main(["rules", "explain", "spc"]) == 0
    assert "| SPC101 | missing-space-after-comma | safe |" in capsys.readouterr().out


# --- in processes of their own ---------------------------------------------------------------


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "newslint", *arguments],
        capture_output=True,
        env={**os.environ, **environment},
    )


def test_the_version_is_printed_by_module_and_option() -> None:
    done = process("--version")
    assert (done.returncode, done.stdout) == (0, f"newslint {VERSION}\n".encode())


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_an_encoding_without_our_characters_gets_utf8(encoding: str) -> None:
    done = process("lint", "story.txt", PYTHONIOENCODING=encoding)
    assert "“,” → “, ”" in done.stdout.decode()
    assert done.returncode == 1


def in_a_terminal(*arguments: str, **environment: str) -> str:
    """Return what newslint prints into a terminal."""
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    ours, theirs = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-m", "newslint", *arguments],
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", **environment},
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
    return b"".join(pieces).decode().replace("\r\n", "\n")


_COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3\d|9\d|4\d)(?:;\d+)*m")


@pytest.mark.parametrize(
    "command", [("lint", "--output-format", "full", "story.txt"), ("rules", "explain", "SPC101")]
)
def test_colours_are_for_terminals_and_not_with_no_color(command: tuple[str, ...]) -> None:
    assert _COLOUR.search(in_a_terminal(*command))
    assert not _COLOUR.search(in_a_terminal(*command, NO_COLOR="1"))
    assert b"\x1b" not in process(*command).stdout


def test_a_page_is_laid_out_for_the_terminal_and_whole_in_a_pipe() -> None:
    page = process("rules", "explain", "SPC101").stdout.decode()
    shown = re.sub(r"\x1b\[[\d;]*m", "", in_a_terminal("rules", "explain", "SPC101"))
    assert page.startswith("# SPC101: missing-space-after-comma\n")
    assert "```" not in shown
    assert shown.split("\n")[0].strip() == "SPC101: missing-space-after-comma"
    words = re.findall(r"\w+", re.sub(r"```\w+|```", "", page))
    assert re.findall(r"\w+", shown) == words


@pytest.mark.parametrize("name", ["github", "gitlab", "sarif", "rdjson"])
def test_services_get_forward_slashes_on_windows_too(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr("newslint.report.PurePath", PureWindowsPath)
    report = FileReport(
        "blog\\may\\story.txt", Text(BAD, ()), (Finding(22, 23, "SPC101", "no space"),)
    )
    rendered = "".join(renderer(name)([report], {}))
    assert "blog/may/story.txt" in rendered
    assert "\\" not in rendered
