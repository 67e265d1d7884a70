"""Files: which ones to lint, reading them, and writing them so that none is ever half written."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
"""What is linted in a folder; files named outright are linted whatever their ending."""

_BOM = b"\xef\xbb\xbf"


class FileProblem(Exception):
    """A file that cannot be used, said in one sentence."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text with all that is needed to write it back byte for byte."""

    path: Path
    text: str
    bom: bool = False

    def encode(self, text: str) -> bytes:
        """Return the file's bytes for a changed text."""
        return (_BOM if self.bom else b"") + text.encode()


def find_files(paths: Iterable[str]) -> Iterator[Path]:
    """Yield the files to lint: those named, and the text files in the folders named.

    Raises FileProblem where a path does not exist or a folder has no text file.
    """
    for name in paths:
        path = Path(name)
        if path.is_dir():
            found = sorted(_walk(path))
            if not found:
                endings = ", ".join(sorted(SUFFIXES))
                raise FileProblem(f"{name}: no text files in this folder (looked for {endings})")
            yield from found
        elif path.exists():
            yield path
        else:
            raise FileProblem(f"{name}: no such file or folder")


def _walk(folder: Path) -> Iterator[Path]:
    for base, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if Path(name).suffix.lower() in SUFFIXES and not name.startswith("."):
                yield Path(base, name)


def read_source(path: Path) -> Source:
    """Return a file's text. Raises FileProblem where it is not readable as UTF-8 text."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FileProblem(f"{path}: cannot be read: {error.strerror}") from None
    return decode(path, content)


def decode(path: Path, content: bytes) -> Source:
    """Return the text in some bytes. Raises FileProblem naming the first byte that is wrong."""
    bom = content.startswith(_BOM)
    body = content[len(_BOM) :] if bom else content
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start + (len(_BOM) if bom else 0)
        line = content.count(b"\n", 0, at) + 1
        raise FileProblem(
            f"{path}: not UTF-8: byte 0x{content[at]:02x} at offset {at} (line {line}); "
            "convert the file, it was left as it is"
        ) from None
    if "\0" in text:
        raise FileProblem(
            f"{path}: not a text: it has a NUL byte at offset {content.index(0)}; left as it is"
        )
    return Source(path, text, bom)


def write_source(source: Source, text: str) -> None:
    """Write a changed text in place of a file: whole or not at all, mode kept, links followed.

    Raises FileProblem where the file cannot be written; it is then unchanged.
    """
    path = Path(os.path.realpath(source.path))
    content = source.encode(text)
    beside = path.with_name(f".{path.name}.newslint-{os.getpid()}")
    try:
        if not os.access(path, os.W_OK):
            raise FileProblem(f"{source.path}: cannot be written: no permission; left as it is")
        try:
            with open(beside, "xb") as file:
                os.fchmod(file.fileno(), path.stat().st_mode & 0o7777)
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise FileProblem(
            f"{source.path}: cannot be written: {error.strerror}; left as it is"
        ) from None
