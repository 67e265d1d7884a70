"""Which parts of a text are in another language."""

from __future__ import annotations

from newslint.language.foreign import is_foreign
from newslint.readers import read_plain

GERMAN = frozenset(
    ["wird", "seit", "jahren", "intensiv", "diskutiert", "kein", "ende", "ist", "sicht"]
)


def test_a_paragraph_is_judged_by_its_small_words() -> None:
    source = "The talks went on for years.\n\nEs wird seit Jahren intensiv diskutiert, kein Ende."
    text = read_plain(source)
    assert is_foreign(text, source.index("intensiv"), GERMAN)
    assert not is_foreign(text, source.index("talks"), GERMAN)


def test_one_or_two_slips_make_no_foreign_text() -> None:
    text = read_plain("More peeople than ever voted, offcials said.")
    assert not is_foreign(text, 5, frozenset({"peeople", "offcials"}))


def test_a_short_line_is_what_the_rest_of_its_text_is() -> None:
    source = (
        "Intensiv diskutiert\n\nEs wird seit Jahren intensiv diskutiert, kein Ende ist in Sicht."
    )
    assert is_foreign(read_plain(source), 0, GERMAN)
    source = "Intensiv diskutiert\n\nThe book of that name was read by many people in the town."
    assert not is_foreign(read_plain(source), 0, GERMAN)


def test_names_do_not_make_a_text_foreign() -> None:
    source = "Rodong Sinmun and Yonhap wrote of the joint excerise of Hwasong and Taean."
    unknown = frozenset({"rodong", "sinmun", "yonhap", "hwasong", "taean", "excerise"})
    assert not is_foreign(read_plain(source), source.index("excerise"), unknown)
