"""Files: reading them as they declare, and writing them so that none is ever half written."""

from __future__ import annotations

import codecs
import os
from dataclasses import dataclass
from errno import EACCES
from pathlib import Path

from newslint.lazy import Lazy
from newslint.places import replace_file

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = Lazy(r"(?:charset|encoding|coding)\s*[=:]\s*[\"']?([A-Za-z0-9_.:-]+)")
_DECLARATION_BYTES = 1024


class FileProblem(Exception):
    """A file that cannot be used, said in one sentence."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text with all that is needed to write it back byte for byte."""

    path: str
    text: str
    encoding: str = "utf-8"
    bom: bytes = b""

    def encode(self, text: str) -> bytes:
        """Return the file's bytes for a changed text."""
        return self.bom + text.encode(self.encoding)


def read_source(path: Path) -> Source:
    """Return a file's text. Raises FileProblem where it cannot be read as text."""
    return decode(str(path), read_bytes(path))


def read_bytes(path: Path) -> bytes:
    """Return what a file holds. Raises FileProblem where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileProblem(f"{path}: cannot be read: {reason(error)}") from None


def decode(path: str, content: bytes) -> Source:
    """Return the text in some bytes, decoded as their BOM or their head declares, else as UTF-8.

    Raises FileProblem naming the first byte that is wrong.
    """
    bom, encoding = next(((b, e) for b, e in _BOMS if content.startswith(b)), (b"", ""))
    encoding = encoding or _declared(content) or "utf-8"
    body = content[len(bom) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        at = error.start + len(bom)
        line = content.count(b"\n", 0, at) + 1
        raise FileProblem(
            f"{path}: not {encoding.upper()}: byte 0x{content[at]:02x} at offset {at} "
            f"(line {line}); convert the file, it was left as it is"
        ) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise FileProblem(f"{path}: not a text: it has a NUL character in line {line}")
    source = Source(path, text, encoding, bom)
    if encoding != "utf-8" and source.encode(text) != content:
        raise FileProblem(f"{path}: cannot be written back as {encoding}; convert it to UTF-8")
    return source


def _declared(content: bytes) -> str:
    """Return the encoding that the first bytes name, '' where none or none that is known."""
    head = content[:_DECLARATION_BYTES]
    if b"coding" not in head and b"charset" not in head:
        return ""
    match = _DECLARED.re.search(head.decode("latin-1"))
    if match is None:
        return ""
    try:
        return codecs.lookup(match[1]).name
    except LookupError:
        return ""


def write_source(source: Source, text: str) -> None:
    """Write a changed text in place of a file: whole or not at all, mode kept, links followed.

    Raises FileProblem where the file cannot be written; it is then unchanged.
    """
    try:
        content = source.encode(text)
    except UnicodeEncodeError as error:
        char = error.object[error.start]
        raise FileProblem(
            f"{source.path}: the fix needs “{char}”, which {source.encoding} does not have"
        ) from None
    path = Path(os.path.realpath(source.path))
    try:
        if not os.access(path, os.W_OK):
            raise PermissionError(EACCES, os.strerror(EACCES))
        replace_file(path, content, path.stat().st_mode & 0o7777)
    except OSError as error:
        raise FileProblem(
            f"{source.path}: cannot be written: {reason(error)}; it was left as it is"
        ) from None


def reason(error: OSError) -> str:
    """Return why the system refused, in words that fit into a sentence."""
    return (error.strerror or str(error)).lower()
