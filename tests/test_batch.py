"""Many files: the same reports in the same order, from one core, several, or the cache."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newslint.batch import Batch
from newslint.cache import FOLDER
from newslint.config import Config
from newslint.discovery import Projects, Target, discover
from newslint.files import FileProblem

CONFIG = Config(select=("SPC101",))


def write(folder: Path, count: int) -> None:
    for number in range(count):
        comma = "," if number % 3 == 0 else ", "
        (folder / f"{number:03}.txt").write_text(f"Day {number}: they met in Paris{comma}France.\n")


def targets(folder: Path, config: Config = CONFIG) -> list[Target]:
    return list(discover([str(folder)], Projects(lambda _: config, isolated=True)))


def outcomes(folder: Path, jobs: int = 1, cached: bool = False) -> list[tuple[str, int]]:
    config = CONFIG.changed("test", root=folder) if cached else CONFIG
    return [
        (Path(str(o)).name, -1)
        if isinstance(o, FileProblem)
        else (Path(o.path).name, len(o.findings))
        for o in Batch(targets(folder, config), jobs, cached).run()
    ]


def caches(folder: Path) -> list[Path]:
    return list((folder / FOLDER).glob("*.json"))


@pytest.mark.parametrize("jobs", [2, 3])
def test_several_processes_report_what_one_does_in_the_same_order(
    tmp_path: Path, jobs: int
) -> None:
    write(tmp_path, 150)
    one = outcomes(tmp_path)
    assert [found for _, found in one] == [1, 0, 0] * 50
    assert outcomes(tmp_path, jobs) == one


def test_a_file_that_cannot_be_used_is_yielded_in_its_place(tmp_path: Path) -> None:
    write(tmp_path, 3)
    (tmp_path / "001.txt").write_bytes(b"\xff")
    for jobs in (1, 2):
        assert [found for _, found in outcomes(tmp_path, jobs)] == [1, -1, 0]


def test_the_cache_gives_what_linting_gave(tmp_path: Path) -> None:
    write(tmp_path, 30)
    first = outcomes(tmp_path, cached=True)
    assert len(caches(tmp_path)) == 1
    assert outcomes(tmp_path, cached=True) == first
    assert outcomes(tmp_path, jobs=2, cached=True) == first


def test_a_new_file_before_many_that_are_cached_keeps_its_findings(tmp_path: Path) -> None:
    write(tmp_path, 600)
    first = outcomes(tmp_path, cached=True)
    (tmp_path / "000.txt").write_text("In Paris,France and Rome,Italy.\n")
    assert outcomes(tmp_path, jobs=2, cached=True) == [("000.txt", 2), *first[1:]]


def test_a_changed_file_is_linted_again(tmp_path: Path) -> None:
    write(tmp_path, 3)
    outcomes(tmp_path, cached=True)
    (tmp_path / "001.txt").write_text("In Paris,France and Rome,Italy.\n")
    assert [found for _, found in outcomes(tmp_path, cached=True)] == [1, 2, 0]


def test_other_settings_have_a_cache_of_their_own(tmp_path: Path) -> None:
    write(tmp_path, 3)
    for select in ("SPC101", "TYP"):
        config = Config(select=(select,), root=tmp_path)
        list(Batch(targets(tmp_path, config), 1, True).run())
    assert len(caches(tmp_path)) == 2


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b'{"x": 1}', b"\xff\x00", b"PK"])
def test_a_broken_cache_is_made_again(tmp_path: Path, content: bytes) -> None:
    write(tmp_path, 3)
    expected = outcomes(tmp_path, cached=True)
    (cache,) = caches(tmp_path)
    cache.write_bytes(content)
    assert outcomes(tmp_path, cached=True) == expected
    json.loads(cache.read_bytes())


def test_an_entry_that_is_no_finding_is_made_again(tmp_path: Path) -> None:
    write(tmp_path, 3)
    expected = outcomes(tmp_path, cached=True)
    (cache,) = caches(tmp_path)
    entries = json.loads(cache.read_bytes())
    cache.write_text(json.dumps({key: [[1, 2]] for key in entries}))
    assert outcomes(tmp_path, cached=True) == expected


def test_the_cache_is_not_offered_to_git(tmp_path: Path) -> None:
    write(tmp_path, 1)
    outcomes(tmp_path, cached=True)
    assert (tmp_path / FOLDER / ".gitignore").read_text() == "*\n"


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    write(tmp_path, 3)
    (tmp_path / FOLDER).write_text("a file where the folder would be")
    assert len(outcomes(tmp_path, cached=True)) == 3


def test_per_file_ignores_leave_out_codes_by_pattern(tmp_path: Path) -> None:
    write(tmp_path, 3)
    config = Config(select=("SPC101",), per_file_ignores={"000.*": ("SPC",)}, root=tmp_path)
    found = list(Batch(targets(tmp_path, config)).run())
    assert [len(o.findings) for o in found if not isinstance(o, FileProblem)] == [0, 0, 0]


def lint(folder: Path, jobs: int) -> subprocess.Popen[bytes]:
    arguments = ["lint", "--select", "SPC101", "--output-format", "json", "--jobs", str(jobs), "."]
    return subprocess.Popen(
        [sys.executable, "-m", "newslint", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def test_two_processes_at_once_share_a_cache(tmp_path: Path) -> None:
    write(tmp_path, 60)
    both = [lint(tmp_path, 1), lint(tmp_path, 2)]
    outputs = [process.communicate()[0] for process in both]
    assert outputs[0] == outputs[1]
    assert len(json.loads(outputs[0])) == 20
    again = lint(tmp_path, 1).communicate()[0]
    assert again == outputs[0]


def test_a_cache_serves_the_next_process() -> None:
    code = (
        "from newslint import Linter; from newslint.cache import fingerprint;"
        "print(fingerprint(Linter()))"
    )
    seen = {
        subprocess.check_output(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}
        )
        for seed in ("1", "2", "3")
    }
    assert len(seen) == 1


def test_kill_leaves_no_cache_that_spoils_a_later_run(tmp_path: Path) -> None:
    write(tmp_path, 600)
    expected = None
    for step in range(6):
        process = lint(tmp_path, 1 + step % 2)
        time.sleep(0.05 + 0.06 * step)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        output = lint(tmp_path, 1).communicate()[0]
        expected = expected or output
        assert output == expected
        assert len(json.loads(output)) == 200
        subprocess.run(
            [sys.executable, "-m", "newslint", "clean", str(tmp_path)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
