"""names: one person or place whose name a text writes in several ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from newslint.checks.base import Checker, Hits, Kind, Match, Param, Triggers
from newslint.finding import Safety
from newslint.language.distance import may_be_inflected, one_slip_apart
from newslint.language.lexicon import Lexicon
from newslint.language.naming import (
    Mention,
    NameLists,
    accented,
    are_others,
    deviations,
    mention_at,
    mentions,
    prevailing,
)
from newslint.lazy import Lazy
from newslint.rule import Rule
from newslint.text import BlockKind, Text

Forms = Mapping[str, Sequence[Mention]]

_HYPHEN = Lazy(
    r"-(?<=(?<![\p{L}\p{N}-])(?P<left>\p{Lu}\p{Ll}+)-)(?P<right>\p{L}\p{Ll}+)(?![\p{L}\p{N}-])"
)
_PARTICLE = Lazy(r"(?<![\p{L}\p{N}-])([AEae]l)([ -])(\p{Lu}\p{L}+)")
_ARTICLES = frozenset({"al", "Al", "el", "El"})
_SHORT = 5
_SURE = 6
_ACCENTED = 3
# A word may be a syllable of a name as well as English: Son, Sun, Young, Moon.
_SYLLABLE = 5
# So often and once: the once is a slip even where it is a name elsewhere.
_OFTEN = 3
# With more unknown words than this share, and than a few, a text is in another language.
_FOREIGN = 0.3
_FEW = 8
# More names than this that are alike, or hyphenated, are those of a list or a book.
_MANY = 100
_AROUND = 40


class Hyphens:
    """One name with and without its hyphen: Son-hui, Son Hui; al-Najjar, Al Najjar."""

    triggers = Triggers(literals=("-",))

    def __init__(self, names: NameLists) -> None:
        self._names = names

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        source, words = text.source, text.words
        done: set[tuple[str, str]] = set()
        for match in _HYPHEN.re.finditer(source):
            left, right = match["left"], match["right"]
            key = left, right.lower()
            if key in done or len(done) > _MANY:
                continue
            done.add(key)
            low, high = right.lower(), right.capitalize()
            both = low in words and high in words
            apart = right == high and f"{left} {high}" in source
            if both or apart or f"{left}{low}" in words:
                yield from self._given(text, left, low, high)
        if not words.isdisjoint(_ARTICLES):
            yield from self._particles(text)

    def _given(self, text: Text, left: str, low: str, high: str) -> Iterator[Match]:
        """One given name of two syllables, after or before a surname that both forms share."""
        forms = {}
        for form in (f"{left}-{low}", f"{left}-{high}", f"{left} {high}", f"{left}{low}"):
            found = mentions(text, form)
            if form == f"{left}-{high}":  # a headline in title case has no other way
                found = [m for m in found if not _in_heading(text, m)]
            if found:
                forms[form] = found
        if len(forms) < 2:
            return
        right = prevailing(forms)
        words = self._names.is_word(left) and self._names.is_word(low)
        if words and max(len(left), len(low)) > _SYLLABLE:  # Vice-President
            return
        beside = [m for m in forms[right] if self._stands_beside_a_name(m, words)]
        shared = {
            form: found
            for form, found in forms.items()
            if form == right or any(m.is_beside(o) for m in found for o in beside)
        }
        yield from _matches(text, shared, right)

    def _stands_beside_a_name(self, mention: Mention, words: bool) -> bool:
        """Tell whether the other part of a person's name is there; words need it to be a name."""
        if words:
            return self._names.is_name(mention.before)
        return self._names.may_be_name(mention.before) or self._names.is_name(mention.after)

    def _particles(self, text: Text) -> Iterator[Match]:
        by_name: dict[str, dict[str, list[Mention]]] = {}
        for match in _PARTICLE.re.finditer(text.source):
            mention = mention_at(text, *match.span())
            form = match[0]
            if not mention.before:  # the sentence starts here: its capital says nothing
                form = "a" + form[1:] if form[0] == "A" else "e" + form[1:]
            by_name.setdefault(match[3], {}).setdefault(form, []).append(mention)
        for forms in by_name.values():
            joined = [form for form in forms if "-" in form]
            if len(forms) < 2 or not joined:
                continue
            right = prevailing(forms)
            if not any(are_others(forms[right], forms[f], self._names) for f in forms):
                yield from _matches(text, forms, right)


class Letters:
    """One name and a slip of it: a name that no list has beside one that is a letter off."""

    triggers = Triggers(unknown=True)

    def __init__(self, names: NameLists) -> None:
        self._names = names

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        words = text.words
        if _is_foreign(text, hits):
            return
        names = [
            word
            for word in hits.unknown
            if len(word) >= _SHORT and word not in words and word.capitalize() in words
        ]
        pairs = one_slip_apart(names)
        if len(pairs) <= _MANY:
            for pair in pairs:
                yield from self._settled(text, [name.capitalize() for name in pair])

    def _settled(self, text: Text, names: Iterable[str]) -> Iterator[Match]:
        forms = {name: found for name in names if (found := mentions(text, name))}
        if len(forms) < 2:
            return
        right = prevailing(forms)
        (wrong,) = forms.keys() - {right}
        if self._names.is_listed(wrong) and not self._is_known_here(forms[right], forms[wrong]):
            if self._names.is_listed(right) or len(forms[right]) > len(forms[wrong]):
                return
            right, wrong = wrong, right  # as often, and only the other is a name elsewhere
        if self._is_same(forms[right], forms[wrong]):
            yield from _matches(text, forms, right)

    def _is_known_here(self, right: Sequence[Mention], wrong: Sequence[Mention]) -> bool:
        """Tell whether one is a person with a first name, named often, the other bare and once."""
        if len(right) < _OFTEN or len(wrong) > 1 or wrong[0].after[:1].isupper():
            return False
        bare = not self._names.is_name(wrong[0].before)
        return bare and any(self._names.is_name(m.before) for m in right)

    def _is_same(self, right: Sequence[Mention], wrong: Sequence[Mention]) -> bool:
        if are_others(right, wrong, self._names):
            return False
        one, two = right[0].form.lower(), wrong[0].form.lower()
        beside = any(
            (m.before == o.before and self._names.is_name(m.before))
            or (m.after == o.after and self._names.is_name(m.after))
            for m in right
            for o in wrong
        )
        if may_be_inflected(one, two):
            return beside
        return beside or (
            max(len(one), len(two)) >= _SURE and (len(right) >= 2 * len(wrong) or len(right) == 1)
        )


class Accents:
    """One name with and without its accents: Erdoğan, Erdogan."""

    triggers = Triggers(unknown=True)

    def __init__(self, names: NameLists) -> None:
        self._names = names

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        forms_of = accented(text)
        if not forms_of or _is_foreign(text, hits):
            return
        for form, plain in forms_of.items():
            if len(plain) >= _ACCENTED and plain in text.source and not self._names.is_word(plain):
                names = (form, plain)
                forms = {name: found for name in names if (found := mentions(text, name))}
                if len(forms) == 2 and not are_others(forms[form], forms[plain], self._names):
                    yield from _matches(text, forms, prevailing(forms))


class Variants:
    """One name in two of its known spellings: Mohammed and Muhammad before the same surname."""

    def __init__(self, groups: Iterable[str], alone: bool, apart: Iterable[str]) -> None:
        self._alone = alone
        self._apart = tuple(map(Lazy, apart))
        self._groups = {form: group for group in map(str.split, groups) for form in group}
        self.triggers = Triggers(words=frozenset(self._groups))

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        met: dict[int, list[str]] = {}
        for word in hits.words:
            met.setdefault(id(self._groups[word]), []).append(word)
        for names in met.values():
            if len(names) > 1:
                forms = {name: found for name in names if (found := self._mentions(text, name))}
                if not self._alone:
                    yield from self._before_surnames(text, forms)
                elif len(forms) > 1:
                    yield from _matches(text, forms, prevailing(forms))

    def _mentions(self, text: Text, form: str) -> list[Mention]:
        return [m for m in mentions(text, form) if not self._is_apart(text, m)]

    def _is_apart(self, text: Text, mention: Mention) -> bool:
        around = text.source[max(0, mention.start - _AROUND) : mention.end]
        return any(phrase.re.search(around) for phrase in self._apart)

    def _before_surnames(self, text: Text, forms: Forms) -> Iterator[Match]:
        by_surname: dict[str, dict[str, list[Mention]]] = {}
        for form, found in forms.items():
            for mention in found:
                if mention.after[:1].isupper():
                    same = by_surname.setdefault(mention.after, {})
                    same.setdefault(form, []).append(mention)
        for same in by_surname.values():
            if len(same) > 1:
                yield from _matches(text, same, prevailing(same))


def _is_foreign(text: Text, hits: Hits) -> bool:
    """Tell whether too many words are unknown for a text in English."""
    return len(hits.unknown) > max(_FEW, _FOREIGN * len(text.lower_words))


def _in_heading(text: Text, mention: Mention) -> bool:
    block = text.block_at(mention.start)
    return block is not None and block.kind is BlockKind.HEADING


def _matches(text: Text, forms: Forms, right: str) -> Iterator[Match]:
    for mention, clear in deviations(forms, right):
        new = right
        if mention.form[0].isupper() and not mention.before and right[0].islower():
            new = right[0].upper() + right[1:]
        if new != mention.form:
            yield Match(
                mention.start,
                mention.end,
                new,
                safety=Safety.SAFE if clear else Safety.UNSAFE,
                fields={"times": str(len(forms[right]))},
            )


def compile_rule(rule: Rule, lexicon: Lexicon) -> Checker:
    """Compile a rule that says by what the forms differ."""
    differ = rule.text_of("differ")
    if differ == "variants":
        alone = rule.flag_of("alone")
        return Variants(rule.texts_of("variants"), alone, rule.texts_of("apart"))
    names = NameLists(
        [lexicon.table(name) for name in rule.texts_of("known")],
        lexicon.table("words.txt"),
        frozenset(rule.texts_of("titles")),
    )
    if differ == "accents":
        return Accents(names)
    return Letters(names) if differ == "letters" else Hyphens(names)


KIND = Kind(
    help="one person or place whose name a text writes in several ways",
    params={
        "differ": Param(
            "text",
            "by what the forms differ",
            required=True,
            choices=("accents", "hyphens", "letters", "variants"),
        ),
        "known": Param("list", "word lists of names that are right as they are"),
        "titles": Param("list", "words before a surname that are no first name"),
        "variants": Param("list", "spellings of one name, with blanks between"),
        "apart": Param("regexes", "what ends with a mention that doesn't count: a former name"),
        "alone": Param("flag", "yes: the variants are the whole name, no surname follows"),
    },
    compile=compile_rule,
    fields=("times",),
)
