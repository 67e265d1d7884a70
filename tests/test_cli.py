"""The command line as a user meets it: output, exit codes, and bad input that changes nothing."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support import as_somebody_without_rights

from newslint.cli import main

BAD = "Officials met in Paris,France. They could of won.\n"
MENDED = "Officials met in Paris, France. They could have won.\n"


def run(*arguments: str, stdin: bytes = b"", **options: object) -> subprocess.CompletedProcess[str]:
    """Run newslint in a process of its own; output is decoded as UTF-8 without newline changes."""
    done = subprocess.run(
        [sys.executable, "-m", "newslint", *arguments],
        input=stdin,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        **options,  # type: ignore[call-overload]
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


def file(folder: Path, content: bytes | str, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_findings_are_printed_one_a_line_with_the_fix_in_them(tmp_path: Path) -> None:
    path = file(tmp_path, BAD)
    done = run("lint", str(path))
    lines = done.stdout.splitlines()
    assert lines[0].startswith(f"{path}:1:23: SPC")
    assert "[*]" in lines[0]
    assert lines[1].startswith(f"{path}:1:43: CNF")
    assert "“of” → “have”" in lines[1]
    assert done.returncode == 1
    assert "2 findings in 1 file. [*] 2 fixed by `newslint fix`." in done.stderr


def test_a_clean_text_prints_nothing_and_exits_0(tmp_path: Path) -> None:
    done = run("lint", str(file(tmp_path, MENDED)))
    assert (done.returncode, done.stdout) == (0, "")


def test_standard_input_is_a_file_named_dash() -> None:
    done = run("lint", "-", stdin=BAD.encode())
    assert done.stdout.startswith("-:1:23: SPC")


def test_json_gives_offsets_in_characters_and_the_edits() -> None:
    done = run("lint", "--output-format", "json", "-", stdin=("🙂 " + BAD).encode())
    first = json.loads(done.stdout)[0]
    assert (first["start"], first["line"], first["column"]) == (24, 1, 25)
    (edit,) = first["fix"]["edits"]
    assert ("🙂 " + BAD)[: edit["start"]] + edit["new"] + ("🙂 " + BAD)[edit["end"] :] == (
        "🙂 " + BAD.replace("Paris,France", "Paris, France")
    )


def test_codes_are_chosen_by_prefix() -> None:
    def codes(*options: str) -> set[str]:
        done = run("lint", "--output-format", "json", "-", *options, stdin=BAD.encode())
        return {finding["code"][:3] for finding in json.loads(done.stdout)}

    assert codes() == {"SPC", "CNF"}
    assert codes("--select", "SPC") == {"SPC"}
    assert codes("--ignore", "SPC") == {"CNF"}
    assert codes("--select", "SPC", "--extend-select", "CNF") == {"SPC", "CNF"}
    assert codes("--select", "TYP") == set()


def test_source_is_shown_with_carets(tmp_path: Path) -> None:
    done = run("lint", "--show-source", "--select", "SPC", str(file(tmp_path, BAD)))
    _, source, carets = done.stdout.splitlines()
    assert source[carets.index("^")] == ","


def test_statistics_count_by_rule() -> None:
    done = run("lint", "--statistics", "--select", "SPC", "-", stdin=(BAD * 3).encode())
    assert any(line.split()[:1] == ["3"] for line in done.stdout.splitlines())


def test_fix_mends_the_file_and_a_second_run_changes_nothing(tmp_path: Path) -> None:
    path = file(tmp_path, BAD)
    first = run("fix", str(path))
    assert (first.returncode, path.read_text()) == (0, MENDED)
    assert "2 fixed, 0 remaining." in first.stderr
    before = path.stat()
    second = run("fix", str(path))
    assert (second.returncode, path.read_text()) == (0, MENDED)
    assert path.stat().st_mtime_ns == before.st_mtime_ns


def test_diff_shows_and_changes_nothing(tmp_path: Path) -> None:
    path = file(tmp_path, BAD)
    done = run("fix", "--diff", str(path))
    assert f"-{BAD}" in done.stdout
    assert f"+{MENDED}" in done.stdout
    assert path.read_text() == BAD
    assert done.returncode == 1


def test_fixing_standard_input_prints_the_mended_text() -> None:
    done = run("fix", "-", stdin=BAD.encode())
    assert done.stdout == MENDED


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_bom_and_a_missing_last_one_stay(tmp_path: Path, end: str) -> None:
    text = f"One day.{end}{end}They met in Paris,France.\n\r\nLast line"
    path = file(tmp_path, b"\xef\xbb\xbf" + text.encode())
    run("fix", str(path))
    assert path.read_bytes() == b"\xef\xbb\xbf" + text.replace(",F", ", F").encode()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"caf\xe9,then\n", "not UTF-8: byte 0xe9 at offset 3 (line 1)"),
        (b"one,two\0\n", "NUL character in line 1"),
    ],
)
def test_what_is_no_text_is_one_sentence_and_stays(
    tmp_path: Path, content: bytes, message: str
) -> None:
    path = file(tmp_path, content)
    for command in ("lint", "fix"):
        done = run(command, str(path))
        assert done.returncode == 2
        assert message in done.stderr
        assert "Traceback" not in done.stderr
        assert path.read_bytes() == content


def test_the_other_files_are_linted_beside_a_bad_one(tmp_path: Path) -> None:
    file(tmp_path, b"\xff", "a.txt")
    good = file(tmp_path, BAD, "b.txt")
    done = run("lint", str(tmp_path))
    assert done.returncode == 2
    assert str(good) in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("lint", "missing.txt"),
        ("lint", "--jobs", "many", "-"),
        ("lint", "--no-such-option", "-"),
        ("rules", "explain", "SPC999"),
        ("lint", "--rules", "missing.yaml", "-"),
    ],
)
def test_a_mistake_is_said_and_exits_2(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_without_text_is_a_mistake(tmp_path: Path) -> None:
    done = run("lint", str(tmp_path))
    assert done.returncode == 2
    assert "no text files in this folder" in done.stderr


def test_an_empty_file_is_clean(tmp_path: Path) -> None:
    assert run("lint", str(file(tmp_path, b""))).returncode == 0


def test_a_file_that_may_not_be_written_stays(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = file(tmp_path, BAD)
    assert main(["fix", "--diff", str(path)]) == 1  # imports what the other user may not read
    path.chmod(0o444)
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    tmp_path.chmod(0o555)
    capfd.readouterr()
    assert as_somebody_without_rights(lambda: main(["fix", str(path)])) == 2
    assert "cannot be written: permission denied" in capfd.readouterr().err
    assert path.read_text() == BAD


def test_a_full_disk_leaves_the_old_text(tmp_path: Path) -> None:
    text = "word " * 5_000 + BAD
    path = file(tmp_path, text)

    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    done = run("fix", str(path), preexec_fn=no_room)
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert path.read_text() == text
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_kill_leaves_the_old_or_the_new_text(tmp_path: Path) -> None:
    old = (BAD + "\n") * 2_000
    new = (MENDED + "\n") * 2_000
    path = file(tmp_path, old)
    seen = set()
    for step in range(8):
        path.write_text(old)
        process = subprocess.Popen(
            [sys.executable, "-m", "newslint", "fix", "--select", "SPC,CNF", str(path)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(0.05 + step * 0.12)
        process.send_signal(signal.SIGKILL)
        process.wait()
        content = path.read_text()
        seen.add(content)
        assert content in (old, new)
    assert old in seen


def test_two_runs_at_once_leave_a_whole_text(tmp_path: Path) -> None:
    path = file(tmp_path, (BAD + "\n") * 500)
    command = [sys.executable, "-m", "newslint", "fix", "--select", "SPC,CNF", str(path)]
    processes = [subprocess.Popen(command, stderr=subprocess.DEVNULL) for _ in range(3)]
    assert [process.wait() for process in processes] == [0, 0, 0]
    assert path.read_text() == (MENDED + "\n") * 500


def test_an_interrupt_exits_130() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "newslint", "lint", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    time.sleep(0.7)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate()
    assert process.returncode == 130
    assert b"Traceback" not in errors


@pytest.mark.slow
def test_a_file_of_50_mb_is_linted_and_mended_whole(tmp_path: Path) -> None:
    plain = "The council met on Monday and talked about the harbour until the evening.\n\n"
    text = plain * (50_000_000 // len(plain)) + "They met in Paris,France.\n"
    path = file(tmp_path, text)
    done = run("lint", "--select", "SPC,CAP,TYP", str(path))
    assert [line.split()[1] for line in done.stdout.splitlines()] == ["SPC101"]
    run("fix", "--select", "SPC101", str(path))
    assert path.read_text() == text.replace("Paris,France", "Paris, France")


def test_one_line_of_5_mb_is_linted_whole(tmp_path: Path) -> None:
    path = file(tmp_path, "A sentence of plain words. " * 190_000 + "Paris,France.")
    done = run("lint", "--select", "SPC", str(path))
    assert done.stdout.count("\n") == 1
    assert done.returncode == 1


def test_rules_are_listed_explained_and_tested() -> None:
    listed = run("rules", "list").stdout.splitlines()
    code = listed[0].split()[0]
    explained = run("rules", "explain", code)
    assert explained.stdout.startswith(f"# {code}: ")
    assert "## Not reported" in explained.stdout


def test_own_rules_run_beside_the_shipped_ones(tmp_path: Path) -> None:
    rules = file(
        tmp_path,
        """\
- code: OWN101
  name: utilise
  check: substitute
  message: "“{found}” → “{fix}”"
  why: Short words.
  pairs: {utilise: use}
  examples:
    - {bad: "They utilise it.", fix: "They use it."}
    - good: "They use it."
""",
        "own.yaml",
    )
    done = run("lint", "--rules", str(rules), "-", stdin=b"They utilise it in Paris,France.\n")
    assert "OWN101 [*] “utilise” → “use”" in done.stdout
    assert "SPC" in done.stdout
    tested = run("rules", "test", str(rules))
    assert (tested.returncode, tested.stderr) == (0, "1 rule tested, 0 problems.\n")


def test_a_closed_pipe_ends_quietly() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "newslint", "lint", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    process.stdout.close()
    _, errors = process.communicate((BAD * 5_000).encode())
    assert b"Traceback" not in errors
