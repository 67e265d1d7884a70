"""languagetool: chosen rules of a LanguageTool server, by their ids or categories.

Needs the extra `newslint[languagetool]` and a server, local or given. Where either is missing, one
warning says so and the other rules run.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from newslint.checks.base import Hits, Kind, Match, Param, Triggers
from newslint.finding import Safety

if TYPE_CHECKING:
    from newslint.language.lexicon import Lexicon
    from newslint.rule import Rule
    from newslint.text import Text

SERVER = "http://127.0.0.1:8081"
"""Where a server is looked for when neither the rule nor NEWSLINT_LANGUAGETOOL_URL names one."""
_OTHERS = 5


class LanguageToolWarning(UserWarning):
    """LanguageTool is not there; its rules are left out."""


class Chosen:
    """Runs the chosen rules of LanguageTool over each text that the engine hands it."""

    triggers = Triggers()

    def __init__(self, rule: Rule) -> None:
        server = rule.text_of("server") or os.environ.get("NEWSLINT_LANGUAGETOOL_URL", SERVER)
        self._server = server
        self._language = rule.text_of("language", "en-US")
        self._ids = rule.texts_of("ids")
        self._categories = rule.texts_of("categories")

    def find(self, text: Text, hits: Hits) -> Iterator[Match]:
        client = _client(self._server, self._language)
        for found in client.check(text.source, self._ids, self._categories) if client else ():
            start = found.offset
            end = start + _characters(text.source, start, found.error_length)
            others = tuple(found.replacements[: _OTHERS + 1])
            yield Match(
                start,
                end,
                others[0] if others else None,
                safety=Safety.UNSAFE,
                fields={"message": found.message, "rule": found.rule_id},
                others=others[1:],
            )


class Client:
    """A client of one server. It is used by one thread at a time: language_tool_python keeps
    what it is asked for on the client, and the text it last saw on a class."""

    def __init__(self, tool: Any) -> None:
        self._tool = tool
        self._lock = Lock()
        self._down = False

    def check(self, source: str, ids: tuple[str, ...], categories: tuple[str, ...]) -> list[Any]:
        """Return the client's matches; none once the server has failed to answer."""
        from language_tool_python.exceptions import LanguageToolError

        if self._down or not source.strip():
            return []
        with self._lock:
            self._tool.enabled_rules = set(ids)
            self._tool.enabled_categories = set(categories)
            self._tool.enabled_rules_only = True
            try:
                return list(self._tool.check(source))
            except LanguageToolError as error:
                self._down = True
                _warn(f"LanguageTool's server does not answer ({error}); its rules are left out")
                return []


@cache  # one for each server and language, and so one warning for each
def _client(server: str, language: str) -> Client | None:
    try:
        from language_tool_python import LanguageTool
        from language_tool_python.exceptions import LanguageToolError
    except ImportError:
        _warn("LanguageTool rules need another package: pip install 'newslint[languagetool]'")
        return None
    try:
        return Client(LanguageTool(language, remote_server=server))
    except (LanguageToolError, ValueError) as error:
        _warn(f"LanguageTool's server cannot be used ({error}); its rules are left out")
        return None


def _characters(source: str, start: int, units: int) -> int:
    """Return how many characters some UTF-16 code units are, counted from a place."""
    count = 0
    while units > 0 and start + count < len(source):
        units -= 2 if source[start + count] > "\uffff" else 1
        count += 1
    return count


def _warn(message: str) -> None:
    warnings.warn(message, LanguageToolWarning, stacklevel=2)


def compile_rule(rule: Rule, lexicon: Lexicon) -> Chosen:
    """Compile a rule that names ids or categories of LanguageTool."""
    if not (rule.texts_of("ids") or rule.texts_of("categories")):
        raise ValueError("a languagetool rule names ids or categories of LanguageTool's rules")
    return Chosen(rule)


KIND = Kind(
    help="chosen rules of a LanguageTool server",
    params={
        "ids": Param("list", "ids of LanguageTool's rules, like EN_A_VS_AN"),
        "categories": Param("list", "ids of its categories, like TYPOS or GRAMMAR"),
        "server": Param("text", "its address; else NEWSLINT_LANGUAGETOOL_URL, else the local one"),
        "language": Param("text", "the language it checks (en-US)"),
    },
    compile=compile_rule,
    fields=("message", "rule"),
)
