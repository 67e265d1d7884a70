"""The inside of a Markdown block: markdown-it's own parser, with the positions it passes.

markdown-it's tokens of a line say nothing of where they stand. Its parser, though, is a loop
that asks one rule after the other what begins at a position, and each says where that ends.
`Inline` is the same loop, which writes down both: a list of steps that cover the whole line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from newslint.lazy import Lazy
from newslint.markup.view import Role
from newslint.readers.inserts import Inserts

INSERTS = "newslint_inserts"
"""The key of the environment under which rules find the shortcodes."""

_SIGNS = Lazy(r"[\\`*_~\[<&{$\n]")
"""Without one of these nothing in a line is markup."""
_TEXTS = "text"
_NOTE = Lazy(r"\[\^[^\]\s]{1,80}\](?::[ \t]*)?|\[[ xX]\][ \t]+")
_ATTRIBUTES = Lazy(r"\{[:#.][^{}\n]{0,200}\}")
_FORMULA = Lazy(r"\$\$(?s:.{1,2000}?)\$\$")
_ROLES = {
    "link_open": Role.OBJECT,  # an address in angle brackets; other links are taken apart
    "code_inline": Role.OBJECT,
    "image": Role.PICTURE,
    "newslint_object": Role.OBJECT,
    "newslint_picture": Role.PICTURE,
    "newslint_open": Role.OPEN,
    "newslint_close": Role.CLOSE,
}
_NAMES = {
    Role.OBJECT: "newslint_object",
    Role.PICTURE: "newslint_picture",
    Role.OPEN: "newslint_open",
    Role.CLOSE: "newslint_close",
    Role.HIDDEN: "newslint_hidden",
}


@dataclass(slots=True)
class Step:
    """A stretch of a block's content: the role it has, and what the view has for a `CHAR`."""

    role: Role
    start: int
    end: int
    seen: str = ""
    kind: str = ""
    """What markdown-it calls it, where the role does not say all."""
    token: Token | None = field(default=None, repr=False)
    """A mark of emphasis: when all are paired, its type says what it became."""


class _State(StateInline):
    """The state of a block that is written down; nested parses (of pictures) are not."""

    def __init__(self, content: str, md: MarkdownIt, env: EnvType) -> None:
        super().__init__(content, md, env, [])
        self.steps: list[Step] = []


class Inline(ParserInline):
    """The parser of a line, with steps."""

    def steps(self, content: str, md: MarkdownIt, env: EnvType) -> list[Step]:
        """Return the steps of a content; one after the other they cover it."""
        if not _SIGNS.re.search(content):
            return [Step(Role.TEXT, 0, len(content), content)]
        state = _State(content, md, env)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return _settled(state.steps)

    def tokenize(self, state: StateInline) -> None:
        """Ask the rules at each position, as the parser does, and note what they take."""
        if not isinstance(state, _State):
            super().tokenize(state)
            return
        rules = self.ruler.getRules("")
        nesting = state.md.options["maxNesting"]
        end = state.posMax
        append = state.append_pending
        while state.pos < end:
            start, inner = state.pos, len(state.steps)
            known, held = len(state.tokens), len(state.pending)
            if state.level >= nesting or not any(rule(state, False) for rule in rules):
                append(state.src[start])
                state.pos = start + 1
            new = state.tokens[known:]
            if new and held and new[0].type == _TEXTS:
                del new[0]  # what was pending before
            _take(state, start, inner, new, state.pending[held:] if not new else "")
        if state.pending:
            state.pushPending()


def _take(state: _State, start: int, inner: int, new: Sequence[Token], pending: str) -> None:
    steps, end = state.steps, state.pos
    if len(steps) > inner:
        # A link: its words have been noted meanwhile.
        steps.insert(inner, Step(Role.OPEN, start, steps[inner].start))
        steps.append(Step(Role.CLOSE, steps[-1].end, end))
    elif not new:
        is_same = pending == state.src[start:end]
        steps.append(Step(Role.TEXT if is_same else Role.CHAR, start, end, pending))
    elif new[0].type == _TEXTS:
        for token in new:
            size = len(token.content)
            steps.append(Step(Role.TEXT, start, start + size, token.content, token=token))
            start += size
    elif new[0].type == "text_special":
        steps.append(Step(Role.CHAR, start, end, new[0].content))
    elif new[0].type in ("softbreak", "hardbreak"):
        start = _without_blanks(steps, start)
        steps.append(Step(Role.BREAK, start, end, " ", new[0].type))
    else:
        is_empty_link = new[0].type == "link_open" and state.src[start] == "["
        role = Role.HIDDEN if is_empty_link else _ROLES.get(new[0].type, Role.HIDDEN)
        steps.append(Step(role, start, end, kind=new[0].type))


def _without_blanks(steps: list[Step], start: int) -> int:
    """Cut the blanks off the end of a line; return where they begin."""
    if steps and steps[-1].role is Role.TEXT and steps[-1].seen.endswith(" "):
        last = steps.pop()
        seen = last.seen.rstrip(" ")
        start = last.start + len(seen)
        if seen:
            steps.append(Step(Role.TEXT, last.start, start, seen))
    return start


def _settled(steps: list[Step]) -> list[Step]:
    """Return the steps with the marks of emphasis as what they became in the end."""
    types = [step.token.type if step.token else "" for step in steps]
    settled = []
    for number, step in enumerate(steps):
        token = step.token
        if token is not None and not token.content:
            # Of two marks for strong the inner one has the type, the outer one is emptied.
            is_open = (
                types[number].endswith("_open") or "strong_open" in types[number + 1 : number + 2]
            )
            step = Step(Role.OPEN if is_open else Role.CLOSE, step.start, step.end)
        settled.append(step)
    return settled


# -- rules of our own --------------------------------------------------------------------------
Rule = Callable[[StateInline, bool], bool]


def _rule(find: Callable[[StateInline], tuple[int, Role] | None]) -> Rule:
    def rule(state: StateInline, silent: bool) -> bool:
        found = find(state)
        if found is None or found[0] > state.posMax:
            return False
        if not silent:
            state.push(_NAMES[found[1]], "", 0)
        state.pos = found[0]
        return True

    return rule


def _insert(state: StateInline) -> tuple[int, Role] | None:
    if state.src[state.pos] not in "[{":
        return None
    inserts = state.env[INSERTS]
    assert isinstance(inserts, Inserts)
    insert = inserts.at(state.src, state.pos, state.posMax)
    return (insert.end, insert.role) if insert else None


def _note_mark(state: StateInline) -> tuple[int, Role] | None:
    if state.src[state.pos] != "[":
        return None
    match = _NOTE.re.match(state.src, state.pos, state.posMax)
    if match is None:
        return None
    is_mark = match.group().startswith("[^")
    if state.pos and (not is_mark or match.group().rstrip().endswith(":")):
        return (match.group().index("]") + 1 + state.pos, Role.HIDDEN) if is_mark else None
    return match.end(), Role.HIDDEN


def _attributes(state: StateInline) -> tuple[int, Role] | None:
    if state.src[state.pos] != "{":
        return None
    match = _ATTRIBUTES.re.match(state.src, state.pos, state.posMax)
    return (match.end(), Role.HIDDEN) if match else None


def _formula(state: StateInline) -> tuple[int, Role] | None:
    if state.src[state.pos] != "$":
        return None
    match = _FORMULA.re.match(state.src, state.pos, state.posMax)
    return (match.end(), Role.OBJECT) if match else None


def parser() -> tuple[MarkdownIt, Inline]:
    """Return a parser of CommonMark with tables, strike-through and what news sites add."""
    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    md.inline.ruler2.disable(["fragments_join"], True)
    for name, find in (
        ("newslint_formula", _formula),
        ("newslint_insert", _insert),
        ("newslint_note", _note_mark),
        ("newslint_attributes", _attributes),
    ):
        md.inline.ruler.before("link", name, _rule(find))
    inline = Inline()
    inline.ruler, inline.ruler2 = md.inline.ruler, md.inline.ruler2
    md.inline = inline
    return md, inline
