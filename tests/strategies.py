"""News-like texts for property tests: paragraphs, lists and furniture, damaged as copy is."""

from __future__ import annotations

from hypothesis import strategies as st

_COMMON = """
    the a of and in to on for with said was has its it's their police minister board harbour
    terminal season week water school china turkey march may polish west september belarus
    president state ofen recieve goverment teh seperate there they're loose lead then than
    Monday Tuesday Holm Berg Anna Ida Norway U.S. NATO KCNA Mr. Dr. e.g. p.m. 3.5 1,200 23rd
    2025 iPhone al-Najjar Seo-yun O'Brien café naïve Zoë Erdoğan İstanbul straße ﬁre Kyiv
"""
_WORDS = tuple(_COMMON.split())
_ODD = (
    "👍🏽",
    "🇰🇷",
    "\u00ad",
    "\u200b",
    "\u00a0",
    "\ufeff",
    "\x00",
    "\u2028",
    "ß",
    "İ",
    "é",
    "…",
    "—",
    "日本",
    "Москва",
    "«",
    "»",
    "@holm",
    "#news",
    "https://example.org/a,b.html",
    "holm@example.org",
    "time.news",
    "v1.2.3",
)
_FURNITURE = (
    "ADVERTISEMENT",
    "Read more",
    "Home » News » Harbour",
    "by Ida Holm Senior News Editor",
    "Leave a Comment",
    "* Economic Hardship:",
    "Copyright © 2025 The Coast Herald. All rights reserved.",
    "This article will delve into the specifics of the matter.",
    "> We were not asked.",
    "# Harbour board votes",
    "| a | b |",
    "    code = 1",
)

words = st.one_of(st.sampled_from(_WORDS), st.sampled_from(_ODD), st.text(min_size=1, max_size=6))
gaps = st.sampled_from(
    [" "] * 8 + ["  ", "", "\t", ",", ", ", ". ", ".", " ,", ": ", "-", "\u00a0"]
)
ends = st.sampled_from([".", ".", ".", "!", "?", "…", "", ":", ".”", "..."])
breaks = st.sampled_from(["\n\n", "\n\n", "\n", "\r\n", "\r\n\r\n", "\r", "\n \n", "\n\n\n"])
marks = st.sampled_from(["", "", "", "", "* ", "- ", "1. ", "> ", "“", '"', "   "])


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A run of words with more and less fitting blanks between, mostly closed by a stop."""
    parts = [draw(marks)]
    for word in draw(st.lists(words, min_size=1, max_size=14)):
        parts += (word, draw(gaps))
    return "".join(parts) + draw(ends)


paragraphs = st.one_of(
    st.lists(sentences(), min_size=1, max_size=3).map(" ".join), st.sampled_from(_FURNITURE)
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A whole text: some paragraphs, some of them again, all kinds of line ends."""
    blocks = draw(st.lists(paragraphs, max_size=6))
    if blocks:
        blocks += draw(st.lists(st.sampled_from(blocks), max_size=2))
    parts = []
    for block in blocks:
        parts += (block, draw(breaks))
    return "".join(parts[:-1]) + draw(st.sampled_from(["", "\n", "\r\n", " ", "\n\n"]))
