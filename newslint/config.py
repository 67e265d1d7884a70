"""Settings: found upwards from a file, read from TOML, every mistake named with its line."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from newslint.files import reason
from newslint.finding import Safety
from newslint.lazy import Lazy
from newslint.loader import LANGUAGES, STYLES, suggestion
from newslint.places import replace_file
from newslint.report import FORMATS

FILES = ("newslint.toml", "pyproject.toml")
"""The names of settings files, the first of a folder wins."""
_BARE = Lazy(r"[A-Za-z0-9_-]+")
_CODES = Lazy(r"[A-Z]{1,3}\d{0,3}|ALL")


def code_fault(code: str) -> str:
    """Return what is wrong with a code or a prefix of one, "" where it is written right."""
    if _CODES.re.fullmatch(code):
        return ""
    if _CODES.re.fullmatch(code.upper()):
        return f"“{code}” is no code (did you mean “{code.upper()}”?)"
    return f"“{code}” is no code: write CAP, CAP1 or CAP101"


class ConfigError(Exception):
    """Settings that cannot be used: the message names file, line and the nearest right word."""


@dataclass(frozen=True, slots=True)
class Config:
    """All settings. Paths are absolute or relative to the working folder."""

    select: tuple[str, ...] = ()
    """Only these rules: families (`CAP`), groups (`CAP1`) or codes (`CAP101`); `ALL` for all."""
    ignore: tuple[str, ...] = ()
    """Not these; where both name a rule the longer prefix decides."""
    extend_select: tuple[str, ...] = ()
    """These as well, for instance rules that are off by default, by their whole code."""
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Pattern of paths, as in .gitignore, to the codes that are ignored there."""
    exclude: tuple[str, ...] = ()
    """Files and folders to leave out, as in .gitignore."""
    respect_gitignore: bool = True
    """Leave out what git ignores too."""
    rules: tuple[str, ...] = ()
    """Rule files of your own, relative to the settings file."""
    names: tuple[str, ...] = ()
    """Words and phrases that are right as they are written here."""
    style: str = ""
    """The style book, whose rules are turned on: `ap`, `bbc` or `guardian`."""
    language: str = "en"
    """The variant of English: `en`, `en-us`, `en-gb`, `en-au` or `en-ca`."""
    safety: Mapping[str, Safety] = field(default_factory=dict)
    """Code prefix to what `newslint fix` may do: `safe`, `unsafe` or `display` (show only)."""
    output_format: str = "text"
    """How findings are printed: see the formats."""
    root: Path | None = None
    """The folder of the settings file: patterns are relative to it."""
    origin: Mapping[str, str] = field(default_factory=dict)
    """Setting to where it was made (`newslint.toml:3`, `--select`); missing: the default."""

    def changed(self, origin: str, **settings: Any) -> Config:
        """Return these settings with some others made from `origin`."""
        where = {**self.origin, **dict.fromkeys(settings, origin)}
        return replace(self, **settings, origin=where)


def find_config(path: Path) -> Path | None:
    """Return the settings file nearest above a file or folder, None where there is none.

    A pyproject.toml counts only with a `[tool.newslint]` table.
    """
    start = path.absolute()
    for folder in (start, *start.parents):
        for name in FILES:
            candidate = folder / name
            if candidate.is_file() and (name != "pyproject.toml" or _has_table(candidate)):
                return candidate
    return None


def load_config(path: Path) -> Config:
    """Return the settings of a file. Raises ConfigError."""
    try:
        source = path.read_text(encoding="utf-8")
    except OSError as error:
        raise ConfigError(
            f"{path}: cannot be read: {reason(error)}; `newslint init` writes newslint.toml"
        ) from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8, which TOML must be: {error}") from None
    table = _parse(path, source)
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("newslint", {})
    return _Reader(path, source).config(table)


def add_names(config: Config, names: Iterable[str]) -> Path:
    """Add accepted names to the settings file of a project; return the file.

    What else is in the file stays as it is. Without one, newslint.toml is written in the working
    folder. Raises ConfigError.
    """
    import tomlkit

    path = find_config(config.root or Path.cwd()) or Path("newslint.toml")
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8") if path.exists() else "")
        table: Any = document
        if path.name == "pyproject.toml":
            table = document["tool"]["newslint"]
        listed = table.setdefault("names", tomlkit.array())
        for name in names:
            if name not in listed:
                listed.append(name)
        replace_file(path, tomlkit.dumps(document).encode())
    except OSError as error:
        raise ConfigError(f"{path}: cannot be written: {reason(error)}") from None
    return path


def _parse(path: Path, source: str) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib

    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from None


def _has_table(path: Path) -> bool:
    try:
        return "[tool.newslint" in path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False


class _Reader:
    """Checks a table of settings key by key."""

    def __init__(self, path: Path, source: str) -> None:
        self.path = path
        self.lines = source.splitlines()
        self.readers: dict[str, Callable[[str, Any], Any]] = {
            "select": self._codes,
            "ignore": self._codes,
            "extend-select": self._codes,
            "per-file-ignores": self._per_file,
            "exclude": self._texts,
            "respect-gitignore": self._flag,
            "rules": self._paths,
            "names": self._texts,
            "style": lambda key, value: self._choice(key, value, STYLES),
            "language": lambda key, value: self._choice(key, value, LANGUAGES),
            "safety": self._safety,
            "output-format": lambda key, value: self._choice(key, value, FORMATS),
        }

    def config(self, table: dict[str, Any]) -> Config:
        settings: dict[str, Any] = {}
        origin: dict[str, str] = {}
        for key, value in table.items():
            if key not in self.readers:
                raise self._error(key, f"unknown setting “{key}”{suggestion(key, self.readers)}")
            name = key.replace("-", "_")
            settings[name] = self.readers[key](key, value)
            origin[name] = f"{self.path}:{self._line(key)}"
        return Config(**settings, root=self.path.parent.absolute(), origin=origin)

    def _error(self, key: str, message: str) -> ConfigError:
        return ConfigError(f"{self.path}:{self._line(key)}: {message}")

    def _line(self, key: str) -> int:
        """Return the line a key is set in, 1 where it cannot be told (an inline table)."""
        inside = self.path.name != "pyproject.toml"
        for number, line in enumerate(self.lines, 1):
            text = line.strip()
            if text.startswith("["):
                table = text.strip("[] ")
                inside = inside or table.startswith("tool.newslint")
                if inside and table.split(".")[-1].strip("\"'") == key:
                    return number
            elif inside and text.partition("=")[0].strip().strip("\"'") == key:
                return number
        return 1

    def _texts(self, key: str, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            name = key if _BARE.re.fullmatch(key) else f'"{key}"'
            raise self._error(key, f'“{key}” is a list of texts, like {name} = ["…"]')
        return tuple(value)

    def _codes(self, key: str, value: Any) -> tuple[str, ...]:
        codes = self._texts(key, value)
        self._check(key, codes)
        return codes

    def _check(self, key: str, codes: Iterable[str]) -> None:
        for code in codes:
            fault = code_fault(code)
            if fault:
                raise self._error(key, fault)

    def _paths(self, key: str, value: Any) -> tuple[str, ...]:
        paths = [self.path.parent / name for name in self._texts(key, value)]
        for path in paths:
            if not path.is_file():
                raise self._error(key, f"there is no rule file “{path}”")
        return tuple(map(str, paths))

    def _flag(self, key: str, value: Any) -> bool:
        if not isinstance(value, bool):
            raise self._error(key, f"“{key}” is true or false")
        return value

    def _choice(self, key: str, value: Any, choices: tuple[str, ...], what: str = "") -> str:
        if value not in choices:
            hint = suggestion(str(value), choices) or f": it is one of {', '.join(choices)}"
            raise self._error(key, f"“{value}” is no {what or key}{hint}")
        return str(value)

    def _per_file(self, key: str, value: Any) -> dict[str, tuple[str, ...]]:
        if not isinstance(value, dict):
            raise self._error(key, f'“{key}” is a table: {{ "archive/**" = ["CAP"] }}')
        return {pattern: self._codes(pattern, codes) for pattern, codes in value.items()}

    def _safety(self, key: str, value: Any) -> dict[str, Safety]:
        if not isinstance(value, dict):
            raise self._error(key, f'“{key}” is a table: {{ CAP101 = "unsafe" }}')
        labels = tuple(level.label for level in Safety)
        self._check(key, value)
        return {
            code: Safety[self._choice(code, level, labels, "safety").upper()]
            for code, level in value.items()
        }
