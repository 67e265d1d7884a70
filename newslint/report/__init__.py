"""Reports: findings to output, one module a format, imported when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from newslint.finding import Finding
from newslint.rule import Rule
from newslint.text import Text

FORMATS = (
    "text",
    "full",
    "json",
    "jsonl",
    "github",
    "gitlab",
    "sarif",
    "junit",
    "checkstyle",
    "rdjson",
    "html",
)
"""The names of the formats: each is a module of this package with a function `render`."""


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in one file. Positions are characters of the text after its BOM."""

    path: str
    text: Text
    findings: tuple[Finding, ...]


def portable(path: str) -> str:
    """Return a path with forward slashes, as services want it whatever system wrote the report."""
    return PurePath(path).as_posix()


class Renderer(Protocol):
    """How each format's `render` is called."""

    def __call__(self, reports: Iterable[FileReport], rules: Mapping[str, Rule]) -> Iterator[str]:
        """Yield the output in pieces, with all line ends; `rules` are those that ran, by code."""


def renderer(name: str) -> Renderer:
    """Return the function that renders a format of FORMATS."""
    return cast(Renderer, import_module(f"newslint.report.{name}").render)
