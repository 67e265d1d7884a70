"""What a site's generator takes out or fills in: front matter and shortcodes."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from newslint.lazy import Lazy
from newslint.markup.view import Role

# A line of dashes may also be a rule above the text: the line after it tells.
_FRONT_MATTER = Lazy(
    r"(?s)\A\ufeff?(?:---[ \t]*\r?\n(?=[\w\"'-]+[ \t]*:|\#|---)(?:.*?\r?\n)??(?:---|\.\.\.)"
    r"|\+\+\+[ \t]*\r?\n(?=[\w\"'.-]+[ \t]*=|\#|\[|\+\+\+)(?:.*?\r?\n)??\+\+\+)[ \t]*(?:\r?\n|\Z)"
)
# Hugo, Jekyll and their kin: {{< figure >}}, {{% notice %}}, {% include x %}, {{ page.title }}.
_BRACES = Lazy(r"\{\{[<%]?(?s:.{0,600}?)[>%]?\}\}|\{%(?s:.{0,600}?)%\}")
# WordPress: [gallery ids="1,2"], [caption width="300"]…[/caption].
_BRACKETS = Lazy(
    r"\[(?P<close>/)?(?P<name>[A-Za-z][\w-]{0,40})(?P<rest>[ \t\r\n][^\[\]<>]{0,600})?/?\](?!\()"
)
_ATTRIBUTE = Lazy(r"\s[\w-]+=(?:[\"'“”″‘’]|&|\w)")
_CLOSING = Lazy(r"\[/([A-Za-z][\w-]{0,40})\]")
_BLOCKS = frozenset({"audio", "caption", "embed", "gallery", "playlist", "video", "wp_caption"})


class Insert(NamedTuple):
    """A shortcode: where it ends, what it is in a line, and whether it stands for itself."""

    end: int
    role: Role
    is_block: bool = False


def front_matter(source: str) -> int:
    """Return where the YAML or TOML before a text ends, 0 where there is none."""
    if not source.lstrip("\ufeff").startswith(("---", "+++")):
        return 0
    match = _FRONT_MATTER.re.match(source)
    return match.end() if match else 0


class Inserts:
    """The shortcodes of one source, told from words in brackets by what proves them."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def _closed(self) -> frozenset[str]:
        return frozenset(_CLOSING.re.findall(self._source)) if "[/" in self._source else frozenset()

    def at(self, text: str, start: int, end: int | None = None) -> Insert | None:
        """Return the shortcode that begins at a bracket or brace, None where it is prose.

        `text` is the source or a part of it.

        A word in brackets is a shortcode when it has attributes, when it is closed somewhere,
        or when WordPress itself has it: [sic] and [he] are neither.
        """
        if text[start] == "{":
            braces = _BRACES.re.match(text, start, end)
            return Insert(braces.end(), Role.PICTURE) if braces else None
        match = _BRACKETS.re.match(text, start, end)
        if match is None:
            return None
        name = match["name"]
        is_block = name.lower() in _BLOCKS
        if match["close"]:
            return Insert(match.end(), Role.CLOSE, is_block)
        if name in self._closed:
            return Insert(match.end(), Role.OPEN, is_block)
        if is_block or (match["rest"] and _ATTRIBUTE.re.match(match["rest"])):
            return Insert(match.end(), Role.PICTURE, is_block)
        return None
