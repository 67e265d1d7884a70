"""YAML files to rules: every mistake as file:line:column, with the nearest right word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.checks import KINDS
from newslint.checks.base import PREPARED, Param
from newslint.finding import Safety, Severity
from newslint.guard import TOUCHES
from newslint.language.lexicon import Lexicon
from newslint.lazy import Lazy
from newslint.nodes import Entry, Mistake, mapping, scalar, sequence
from newslint.rule import Example, Rule, Value
from newslint.text import BlockKind

if TYPE_CHECKING:
    from yaml.nodes import Node

_HERE = Path(__file__).parent
RULES_FOLDER = _HERE / "rules" if (_HERE / "rules").is_dir() else _HERE.parent / "rules"
"""The shipped rules: inside the installed package, or beside it in a checkout."""
DATA_FOLDER = RULES_FOLDER / "data"

STYLES = ("ap", "bbc", "guardian")
LANGUAGES = ("en", "en-au", "en-ca", "en-gb", "en-us")

COMMON = {
    "code": Param("text", "three letters of the family and a number, never used again", True),
    "name": Param("text", "names the fault; reads after “allow”", True),
    "check": Param("text", "the kind of check that runs it", True),
    "message": Param(
        "text", "what the reader of the report sees; {found} and {fix} are filled in", True
    ),
    "why": Param("text", "the reason, for a colleague", True),
    "safety": Param("text", "how sure its fix is", choices=tuple(s.label for s in Safety)),
    "severity": Param("text", "how bad it is", choices=tuple(s.value for s in Severity)),
    "scope": Param("list", "the blocks it looks at", choices=tuple(k.value for k in BlockKind)),
    "unless": Param("regexes", "innocent phrases: a finding inside one is dropped"),
    "touches": Param("list", "what its fix may change besides", choices=TOUCHES),
    "styles": Param("list", "style books that turn it on", choices=STYLES),
    "languages": Param("list", "language variants that turn it on", choices=LANGUAGES),
    "default": Param("flag", "no: runs only when selected by its whole code"),
    "examples": Param("examples", "`bad` texts it reports and `good` ones that are clean", True),
}
"""The keys every rule may have, whatever its kind."""

CHANGEABLE = ("message", "safety", "severity", "scope", "unless", "touches", "default")
"""What an entry with the code of an earlier rule may change of it."""

_EXAMPLE_KEYS = ("bad", "good", "fix", "at")
_YES_NO = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
_CODE = Lazy(r"[A-Z]{3}\d{3}")
_FIELD = Lazy(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a rule file; line and column count from 1."""

    path: str
    line: int
    column: int
    code: str
    message: str

    def __str__(self) -> str:
        code = f"{self.code}: " if self.code else ""
        return f"{self.path}:{self.line}:{self.column}: {code}{self.message}"


class RuleError(Exception):
    """Rule files that cannot be used. `problems` holds every mistake found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)


def shipped_files() -> tuple[Path, ...]:
    """Return the rule files that come with newslint, in order of their names."""
    return tuple(sorted(RULES_FOLDER.glob("*.yaml")))


def read_rules(paths: Iterable[Path], base: Sequence[Rule] = ()) -> tuple[Rule, ...]:
    """Return `base` with the rules of some files added, sorted by code.

    An entry with only a code and some settings changes the rule that has this code already.
    Raises RuleError with all mistakes.
    """
    rules = {rule.code: rule for rule in base}
    problems: list[Problem] = []
    for path in paths:
        _File(path, rules, problems).read()
    if problems:
        raise RuleError(problems)
    return tuple(rules[code] for code in sorted(rules))


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return “ (did you mean …?)” for a word that is close to a known one, or nothing."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" (did you mean “{near[0]}”?)" if near else ""


class _File:
    """Reads one file; collects its rules and its mistakes."""

    def __init__(self, path: Path, rules: dict[str, Rule], problems: list[Problem]) -> None:
        self.path = path
        self.rules = rules
        self.problems = problems
        self.code = ""

    def read(self) -> None:
        import yaml

        try:
            source = self.path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
            self.problems.append(Problem(str(self.path), 1, 1, "", f"cannot be read: {reason}"))
            return
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        try:
            root = yaml.compose(source, Loader=loader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            message = error.problem or "not valid YAML"
            self.problems.append(Problem(str(self.path), line, column, "", message))
            return
        except yaml.YAMLError as error:
            message = str(error).splitlines()[0]
            self.problems.append(Problem(str(self.path), 1, 1, "", message))
            return
        if root is None:
            return
        if not isinstance(root, yaml.SequenceNode):
            self._report(
                Mistake(root, "a rule file is a list of rules, each starting with “- code:”")
            )
            return
        for node in root.value:
            self.code = ""
            try:
                self._entry(node)
            except Mistake as mistake:
                self._report(mistake)

    def _report(self, mistake: Mistake) -> None:
        mark = mistake.node.start_mark
        self.problems.append(
            Problem(str(self.path), mark.line + 1, mark.column + 1, self.code, mistake.message)
        )

    def _entry(self, node: Node) -> None:
        entry = mapping(node, "a rule is a mapping: code, name, check, message …")
        code_node = entry.get("code")
        if code_node is None:
            raise Mistake(node, "the rule has no code")
        code = scalar(code_node)
        if not _CODE.re.fullmatch(code):
            raise Mistake(code_node, f"“{code}” is not a code: three capitals and three digits")
        self.code = code
        old = self.rules.get(code)
        if "check" not in entry and old is not None:
            self.rules[code] = self._changed(old, entry)
            return
        if old is not None:
            where = f"{old.origin}:{old.line}"
            raise Mistake(code_node, f"this code is taken already, at {where}")
        self.rules[code] = self._rule(node, entry)

    def _rule(self, node: Node, entry: Entry) -> Rule:
        if "check" not in entry:
            raise Mistake(node, "the rule has no check, and there is no earlier rule to change")
        check = scalar(entry["check"])
        if check not in KINDS:
            raise Mistake(entry["check"], f"no such check: “{check}”" + suggestion(check, KINDS))
        kind = KINDS[check]
        known: dict[str, Param] = {**COMMON, **kind.params}
        for key in entry:
            if key not in known:
                raise Mistake(entry.at[key], f"unknown key “{key}”" + suggestion(key, known))
        for key, param in known.items():
            if param.required and key not in entry:
                raise Mistake(node, f"the rule has no {key}: {param.help}")
        fields = {"found", "fix", *kind.fields}
        message = scalar(entry["message"])
        for name in _FIELD.re.findall(message):
            if name not in fields:
                hint = suggestion(name, fields) or f": it may be {', '.join(sorted(fields))}"
                raise Mistake(entry["message"], f"the message has no field “{name}”{hint}")
        rule = Rule(
            code=self.code,
            name=scalar(entry["name"]),
            check=check,
            message=message,
            why=scalar(entry["why"]),
            params={k: self._value(entry[k], p) for k, p in kind.params.items() if k in entry},
            examples=self._examples(entry["examples"]),
            origin=str(self.path),
            line=node.start_mark.line + 1,
        )
        if kind.prepare:
            try:
                rule.params[PREPARED] = dict(kind.prepare(rule, Lexicon(DATA_FOLDER)))
            except ValueError as error:
                raise Mistake(node, str(error)) from None
        return self._settings(rule, entry)

    def _changed(self, rule: Rule, entry: Entry) -> Rule:
        for key in entry:
            if key != "code" and key not in CHANGEABLE:
                raise Mistake(
                    entry.at[key],
                    f"“{key}” of a rule cannot be changed: switch it off (default: no) and add "
                    "your own",
                )
        if "message" in entry:
            rule = replace(rule, message=scalar(entry["message"]))
        return self._settings(rule, entry)

    def _settings(self, rule: Rule, entry: Entry) -> Rule:
        if "safety" in entry:
            label = str(self._value(entry["safety"], COMMON["safety"]))
            rule = replace(rule, safety=Safety[label.upper()])
        if "severity" in entry:
            severity = self._value(entry["severity"], COMMON["severity"])
            rule = replace(rule, severity=Severity(severity))
        if "scope" in entry:
            kinds = frozenset(map(BlockKind, self._texts(entry, "scope")))
            rule = replace(rule, scope=kinds)
        if "unless" in entry:
            rule = replace(rule, unless=rule.unless + self._texts(entry, "unless"))
        if "touches" in entry:
            rule = replace(rule, touches=self._texts(entry, "touches"))
        if "styles" in entry:
            rule = replace(rule, styles=self._texts(entry, "styles"))
        if "languages" in entry:
            rule = replace(rule, languages=self._texts(entry, "languages"))
        if "default" in entry:
            rule = replace(rule, default=bool(self._value(entry["default"], COMMON["default"])))
        return rule

    def _texts(self, entry: Entry, key: str) -> tuple[str, ...]:
        value = self._value(entry[key], COMMON[key])
        return value if isinstance(value, tuple) else ()

    def _value(self, node: Node, param: Param) -> Value:
        if param.type in ("list", "regexes"):
            texts = sequence(node)
            for item in texts:
                self._check_text(item, param)
            return tuple(scalar(item) for item in texts)
        if param.type == "map":
            return {key: scalar(value) for key, value in mapping(node, "a mapping").items()}
        text = scalar(node)
        if param.type == "flag":
            if text.lower() not in _YES_NO:
                raise Mistake(node, f"yes or no, not “{text}”")
            return _YES_NO[text.lower()]
        if param.type == "number":
            try:
                return float(text) if "." in text else int(text)
            except ValueError:
                raise Mistake(node, f"a number, not “{text}”") from None
        self._check_text(node, param)
        if param.type == "file" and (self.path.parent / text).is_file():
            return str((self.path.parent / text).absolute())
        return text

    def _check_text(self, node: Node, param: Param) -> None:
        text = scalar(node)
        if param.choices and text not in param.choices:
            hint = suggestion(text, param.choices) or f": it is one of {', '.join(param.choices)}"
            raise Mistake(node, f"“{text}” is not known here{hint}")
        if param.type in ("regex", "regexes"):
            import regex

            try:
                regex.compile(text)
            except regex.error as error:
                raise Mistake(node, f"the expression is wrong: {error}") from None

    def _examples(self, node: Node) -> tuple[Example, ...]:
        examples = []
        for item in sequence(node):
            entry = mapping(item, "an example is {bad: …, fix: …} or {good: …}")
            for key in entry:
                if key not in _EXAMPLE_KEYS:
                    hint = suggestion(key, _EXAMPLE_KEYS)
                    raise Mistake(entry.at[key], f"unknown key “{key}” in an example{hint}")
            texts = {key: scalar(value) for key, value in entry.items()}
            if ("bad" in texts) == ("good" in texts):
                raise Mistake(item, "an example has either a bad or a good text")
            examples.append(
                Example(
                    text=texts.get("bad", texts.get("good", "")),
                    bad="bad" in texts,
                    fix=texts.get("fix"),
                    at=texts.get("at"),
                    line=item.start_mark.line + 1,
                )
            )
        for bad, name in ((True, "bad"), (False, "good")):
            if not any(example.bad is bad for example in examples):
                raise Mistake(node, f"the rule has no {name} example")
        return tuple(examples)
