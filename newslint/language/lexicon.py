"""Word data: long lists in text files, searched in place where few words are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

# So many questions cost as much as building the dictionary once; then that is done.
_PATIENCE = 4_000
_MEMORY = 20_000


class Table:
    """A sorted text file of `key` or `key<TAB>value` lines, as a read-only mapping.

    The first few thousand questions are answered by binary search in the raw text, which needs no
    preparation: that is what one article costs. Answers are kept, as several rules ask about the
    same word. After that a dictionary is built, which is faster over many articles.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._dict: dict[str, str] | None = None
        self._raw = ""
        self._answers: dict[str, str | None] = {}

    def get(self, key: str) -> str | None:
        """Return the value of a key ('' where the file has none), None where it is missing."""
        if self._dict is None:
            answers = self._answers
            if key in answers:
                return answers[key]
            if len(answers) < _PATIENCE:
                answer = answers[key] = self._search(key)
                return answer
            self._dict = self.read()
            self._raw, self._answers = "", {}
        return self._dict.get(key)

    def missing(self, keys: Iterable[str]) -> frozenset[str]:
        """Return the keys that the table does not have."""
        if self._dict is None:
            return frozenset(key for key in keys if self.get(key) is None)
        return frozenset(keys).difference(self._dict)  # a dict is asked, not walked

    def among(self, keys: Iterable[str]) -> dict[str, str]:
        """Return those of some keys that the table has, with their values."""
        if self._dict is None:
            pairs = ((key, self.get(key)) for key in keys)
            return {key: value for key, value in pairs if value is not None}
        return {key: self._dict[key] for key in frozenset(keys) & self._dict.keys()}

    def read(self) -> dict[str, str]:
        """Return the whole table as a dictionary."""
        table = {}
        for line in self.path.read_text(encoding="utf-8").split("\n"):
            if line:
                key, _, value = line.partition("\t")
                table[key] = value
        return table

    def _search(self, key: str) -> str | None:
        if not self._raw:
            content = self.path.read_text(encoding="utf-8")
            self._raw = "\n" + content + ("" if content.endswith("\n") else "\n")
        raw = self._raw
        low, high = 0, len(raw) - 1  # both stand on a line end
        while low < high:
            start = raw.rfind("\n", low, (low + high) // 2 + 1)
            end = raw.find("\n", start + 1)
            tab = raw.find("\t", start, end)
            here = raw[start + 1 : tab if tab >= 0 else end]
            if here == key:
                return raw[tab + 1 : end] if tab >= 0 else ""
            if here < key:
                low = end
            else:
                high = start
        return None


class Lexicon:
    """The shipped word data, and the lists that rules name beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._tables: dict[str, Table] = {}
        self._met: set[str] = set()

    def table(self, name: str) -> Table:
        """Return a list by its path: as given, or in the folder of the shipped data.

        Raises ValueError where there is no such file.
        """
        table = self._tables.get(name)
        if table is None:
            path = self.folder / name  # an absolute name stays as it is
            if not path.is_file():
                raise ValueError(f"there is no word list “{name}”")
            table = self._tables[name] = Table(path)
        return table

    def unknown(self, words: Iterable[str]) -> frozenset[str]:
        """Return those of some lower-case words that no dictionary has."""
        # Nearly all words of a text stood in texts before it: a small set of these is at hand
        # where the whole dictionary is out of the processor's reach.
        rest = frozenset(words) - self._met
        missing = self.table("words.txt").missing(rest)
        if len(self._met) < _MEMORY:
            self._met.update(rest - missing)
        return missing
