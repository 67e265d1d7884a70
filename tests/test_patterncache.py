"""Compiled expressions survive between processes, and a broken cache is made again."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex

from newslint.patterncache import Patterns

EXPRESSIONS = [
    r"(?P<at>,)(?=\p{L})",
    r"(?r)(?:(?<!\p{L})(?i:in|since) )",
    r"(?i)\b(?:posted|published) by\b(?! us)",
    r"[^\W\d_]{2,}+|\d+",
]
TEXT = "Posted by them, published By us in Łódź,since 2020."


def found(patterns: Patterns) -> list[list[tuple[int, int]]]:
    return [[m.span() for m in patterns.compiled(e).finditer(TEXT)] for e in EXPRESSIONS]


def test_a_kept_pattern_finds_what_a_compiled_one_does(tmp_path: Path) -> None:
    expected = [[m.span() for m in regex.finditer(e, TEXT)] for e in EXPRESSIONS]
    first = Patterns(tmp_path / "patterns")
    assert found(first) == expected
    first.save()
    again = Patterns(tmp_path / "patterns")
    assert found(again) == expected
    assert again.compiled(EXPRESSIONS[0]).groupindex == {"at": 1}


@pytest.mark.parametrize("damage", [b"", b"short", b"\0" * 400])
def test_a_broken_cache_is_made_again(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "patterns"
    one = Patterns(path)
    expected = found(one)
    one.save()
    path.write_bytes(damage)
    two = Patterns(path)
    assert found(two) == expected
    two.save()
    assert path.stat().st_size > 400


def test_one_flipped_bit_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "patterns"
    one = Patterns(path)
    expected = found(one)
    one.save()
    content = bytearray(path.read_bytes())
    for at in range(0, len(content), 37):
        content[at] ^= 4
        path.write_bytes(bytes(content))
        assert found(Patterns(path)) == expected
        content[at] ^= 4


def test_a_wrong_expression_is_still_an_error(tmp_path: Path) -> None:
    with pytest.raises(regex.error):
        Patterns(tmp_path / "patterns").compiled("(")
