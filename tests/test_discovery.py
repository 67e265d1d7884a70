"""Which files are linted, with which settings."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from newslint.config import ConfigError
from newslint.discovery import Projects, discover
from newslint.files import FileProblem


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text")


def found(folder: Path, *paths: str, force: bool = False) -> list[str]:
    names = [str(folder / path) for path in paths] or [str(folder)]
    targets = discover(names, Projects(), force)
    return [target.path.relative_to(folder).as_posix() for target in targets]


def test_a_folder_gives_its_text_files_in_order(tmp_path: Path) -> None:
    touch(tmp_path, "b.txt", "a.text", "c.py", "sub/d.txt", ".git/e.txt", ".hidden.txt")
    assert found(tmp_path) == ["a.text", "b.txt", "sub/d.txt"]


def test_a_file_named_outright_is_taken_whatever_its_ending(tmp_path: Path) -> None:
    touch(tmp_path, "copy.dat")
    assert found(tmp_path, "copy.dat") == ["copy.dat"]


def test_a_folder_without_text_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="no text files in this folder"):
        found(tmp_path)


def test_a_missing_path_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"none\.txt: no such file or folder"):
        found(tmp_path, "none.txt")


def test_excluded_files_are_left_out_unless_named(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt", "archive/b.txt", "drafts/c.txt", "drafts/keep.txt")
    (tmp_path / "newslint.toml").write_text('exclude = ["archive/", "drafts/*", "!keep.txt"]')
    assert found(tmp_path) == ["a.txt", "drafts/keep.txt"]
    assert found(tmp_path, "archive/b.txt") == ["archive/b.txt"]
    assert found(tmp_path, "archive/b.txt", force=True) == []


def test_what_git_ignores_is_left_out(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt", "build/b.txt", "sub/c.txt", "sub/d.txt", "sub/deep/e.txt")
    (tmp_path / ".gitignore").write_text("build/\n")
    (tmp_path / "sub" / ".gitignore").write_text("/d.txt\ndeep\n")
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    assert found(tmp_path) == ["a.txt", "sub/c.txt"]
    assert found(tmp_path, "sub") == ["sub/c.txt"]


def test_gitignore_counts_only_when_it_is_respected(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt", "b.txt")
    (tmp_path / ".gitignore").write_text("b.txt\n")
    (tmp_path / "newslint.toml").write_text("respect-gitignore = false")
    assert found(tmp_path) == ["a.txt", "b.txt"]


def test_each_file_has_the_settings_nearest_to_it(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt", "sub/b.txt")
    (tmp_path / "newslint.toml").write_text('select = ["CAP"]')
    (tmp_path / "sub" / "newslint.toml").write_text('select = ["SPC"]')
    targets = list(discover([str(tmp_path)], Projects()))
    assert [target.config.select for target in targets] == [("CAP",), ("SPC",)]


def test_one_settings_file_can_be_used_for_all(tmp_path: Path) -> None:
    touch(tmp_path, "sub/b.txt")
    (tmp_path / "sub" / "newslint.toml").write_text('select = ["SPC"]')
    file = tmp_path / "other.toml"
    file.write_text('select = ["TYP"]')
    (target,) = discover([str(tmp_path)], Projects(file=file))
    assert target.config.select == ("TYP",)


def test_isolated_uses_no_settings_file(tmp_path: Path) -> None:
    touch(tmp_path, "b.txt")
    (tmp_path / "newslint.toml").write_text('select = ["SPC"]')
    (target,) = discover([str(tmp_path)], Projects(isolated=True))
    assert target.config.select == ()


def test_a_wrong_settings_file_is_a_mistake(tmp_path: Path) -> None:
    touch(tmp_path, "b.txt")
    (tmp_path / "newslint.toml").write_text("colour = 1")
    with pytest.raises(ConfigError, match="unknown setting"):
        found(tmp_path)
