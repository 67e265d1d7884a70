"""The elements of HTML by what they do to prose: make blocks, hide, stand in a sentence."""

from __future__ import annotations

from newslint.text import BlockKind


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST_ITEM),
    "blockquote": BlockKind.QUOTE,
    **dict.fromkeys(("td", "th"), BlockKind.TABLE),
}
"""What the blocks in an element are, where no element inside says more."""

BLOCKS = frozenset(KINDS) | _names(
    "address article aside body caption center col colgroup details dialog dir div dl fieldset"
    " figcaption figure footer form frameset head header hgroup hr html legend link main menu meta"
    " ol optgroup option p search section summary table tbody tfoot thead tr ul"
)
"""Elements that begin a line of their own."""

VOID = _names("area base br col embed hr img input link meta param source track wbr")
"""Elements without content."""

BLOCKS_APART = _names(
    "button canvas datalist iframe nav noembed noframes pre select textarea title xmp"
)
"""Nothing in these is prose, and they part what is before them from what is after."""

ASIDES = frozenset({"aside", "footer"})
"""Outside the article of a page these are the site's, and no part of the copy."""

INLINE_APART = _names("audio code kbd math object picture rp rt samp svg tt var video")
"""Nothing in these is prose, but they have a place in a sentence."""

UNSEEN_APART = frozenset({"noscript", "script", "style", "template"})
"""Nothing in these is seen."""

APART = BLOCKS_APART | INLINE_APART | UNSEEN_APART

OBJECTS = frozenset({"embed", "img", "input"})
"""Elements without content that have a place in a sentence."""

PICTURES = OBJECTS | frozenset({"audio", "object", "picture", "svg", "video"})
"""What nobody deletes with a line of text."""

IMPLIED = {
    **dict.fromkeys(("dt", "dd"), frozenset({"dt", "dd"})),
    "li": frozenset({"li"}),
    **dict.fromkeys(("td", "th"), frozenset({"td", "th"})),
    "tr": frozenset({"tr", "td", "th"}),
    **dict.fromkeys(
        ("tbody", "tfoot", "thead"), frozenset({"tbody", "tfoot", "thead", "tr", "td", "th"})
    ),
}
"""Which open elements end where another of their like begins."""

ENDLESS = frozenset({"dd", "dt", "li", "p", "td", "th", "tr"})
"""Elements that need no end tag."""

BARE = frozenset({"article", "aside", "blockquote", "body", "div", "main", "section"})
"""In these WordPress makes paragraphs of words between blank lines."""

LEFT = _names("article aside body caption form head html main section tbody td tfoot th thead tr")
"""Elements that stay where the only block in them is deleted."""

ALONE = _names("dd dl dt figcaption figure h1 h2 h3 h4 h5 h6 li ol p blockquote summary ul")
"""Elements that go with the only block in them, however deep it stands."""
