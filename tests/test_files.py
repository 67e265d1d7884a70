"""Reading and writing files: nothing is ever lost."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.files import FileProblem, decode, read_source, write_source


def test_the_first_byte_that_is_not_utf8_is_named() -> None:
    with pytest.raises(FileProblem, match=r"byte 0xe9 at offset 9 \(line 2\)"):
        decode("a.txt", b"first\ncaf\xe9\n")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\xef\xbb\xbfcaf\xc3\xa9", "café"),
        ("café".encode("utf-16-le").join([b"\xff\xfe", b""]), "café"),
        (b'<meta charset="windows-1252">caf\xe9', '<meta charset="windows-1252">café'),
        (
            b"<?xml version='1.0' encoding='iso-8859-1'?>\xe9",
            "<?xml version='1.0' encoding='iso-8859-1'?>é",
        ),
        (b'<meta charset="no-such-thing">caf\xc3\xa9', '<meta charset="no-such-thing">café'),
    ],
)
def test_bytes_are_read_as_they_declare_and_written_back_the_same(
    content: bytes, text: str
) -> None:
    source = decode("a.txt", content)
    assert source.text == text
    assert source.encode(source.text) == content


def test_a_nul_is_no_text() -> None:
    with pytest.raises(FileProblem, match="NUL character in line 2"):
        decode("a.txt", b"one\ntwo\0\n")


@given(st.text(alphabet=st.characters(blacklist_characters="\0", blacklist_categories=["Cs"])))
def test_every_text_comes_back_as_the_same_bytes(text: str) -> None:
    content = text.encode()
    try:
        source = decode("a.txt", content)
    except FileProblem:
        return  # it declares an encoding that it does not have
    assert source.encode(source.text) == content


def test_writing_keeps_the_mode_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    path.chmod(0o640)
    write_source(read_source(path), "new")
    assert path.read_text() == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_writing_follows_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "real.txt", tmp_path / "link.txt"
    target.write_text("old")
    link.symlink_to(target)
    write_source(read_source(link), "new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_letter_that_the_encoding_lacks_is_a_mistake_and_the_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    content = b'<meta charset="iso-8859-1">caf\xe9'
    path.write_bytes(content)
    with pytest.raises(FileProblem, match="the fix needs “ł”"):
        write_source(read_source(path), "ł")
    assert path.read_bytes() == content
