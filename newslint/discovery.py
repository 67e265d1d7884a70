"""Which files to lint, and with which settings."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from newslint.config import Config, find_config, load_config
from newslint.files import FileProblem, reason
from newslint.readers import FORMS

Matcher = Callable[[str], bool]
"""Tells whether an absolute path is excluded."""


@dataclass(frozen=True, slots=True)
class Target:
    """A file and its settings."""

    path: Path
    config: Config


class Projects:
    """The settings of each file: the nearest settings file above it, then the command line.

    `file` is used for all instead; with `isolated` no settings file is looked for.
    """

    def __init__(
        self,
        override: Callable[[Config], Config] = lambda config: config,
        file: Path | None = None,
        isolated: bool = False,
    ) -> None:
        self._override = override
        self._isolated = isolated
        self._fixed = override(load_config(file)) if file else None
        self._by_folder: dict[Path, Config] = {}
        self._by_file: dict[Path | None, Config] = {}

    def config_for(self, path: Path) -> Config:
        """Return the settings of a file or folder. Raises ConfigError."""
        if self._fixed:
            return self._fixed
        folder = path.absolute()
        if not folder.is_dir():
            folder = folder.parent
        if folder not in self._by_folder:
            file = None if self._isolated else find_config(folder)
            if file not in self._by_file:
                config = load_config(file) if file else Config()
                self._by_file[file] = self._override(config)
            self._by_folder[folder] = self._by_file[file]
        return self._by_folder[folder]


def discover(
    paths: Iterable[str], projects: Projects, force_exclude: bool = False
) -> Iterator[Target]:
    """Yield the files to lint, in the order of the paths, those of a folder sorted.

    Files named outright are taken whatever their ending, and excluded only by `force_exclude`.
    Raises FileProblem where a path does not exist or a folder has no text file.
    """
    for name in paths:
        if not name:
            raise FileProblem("a path is empty: name a file or folder, or . for this one")
        path = Path(name)
        config = projects.config_for(path)
        if path.is_dir():
            found = sorted(_walk(path, projects))
            if not found:
                endings = ", ".join(sorted(FORMS))
                raise FileProblem(f"{name}: no text files in this folder (looked for {endings})")
            for file in found:
                yield Target(file, projects.config_for(file))
        elif not path.exists():
            raise FileProblem(f"{name}: no such file or folder")
        elif not (force_exclude and _is_excluded(path, _excluded_by(config))):
            yield Target(path, config)


def _walk(start: Path, projects: Projects) -> Iterator[Path]:
    gitignores: dict[Path, list[Matcher]] = {}
    for base, folders, names in os.walk(start, onerror=_refuse):
        folder = Path(base)
        config = projects.config_for(folder)
        matchers = list(_excluded_by(config))
        if config.respect_gitignore:
            above = gitignores.get(folder.parent) if folder != start else _git_above(folder)
            gitignores[folder] = [*(above or []), *_git_here(folder)]
            matchers += gitignores[folder]
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and not _is_excluded(folder / name, matchers)
        )
        for name in names:
            path = folder / name
            is_text = path.suffix.lower() in FORMS and not name.startswith(".")
            if is_text and path.is_file() and not _is_excluded(path, matchers):
                yield path


def _refuse(error: OSError) -> None:
    """A folder that may not be read is said: its texts would be missed without a word."""
    raise FileProblem(f"{error.filename}: cannot be read: {reason(error)}; exclude it to go on")


def _is_excluded(path: Path, matchers: Iterable[Matcher]) -> bool:
    absolute = str(path.absolute())
    return any(matches(absolute) for matches in matchers)


def _excluded_by(config: Config) -> list[Matcher]:
    if not config.exclude:
        return []
    from gitignore_parser import parse_gitignore_str

    base = config.root or Path.cwd()
    return [parse_gitignore_str("\n".join(config.exclude), base_dir=str(base))]


def _git_above(folder: Path) -> list[Matcher]:
    """Return what the .gitignore files above a folder exclude, up to the repository's top."""
    start = folder.absolute()
    matchers: list[Matcher] = []
    if (start / ".git").exists():
        return matchers
    for above in start.parents:
        matchers += _git_here(above)
        if (above / ".git").exists():
            return matchers
    return []  # in no repository


def _git_here(folder: Path) -> list[Matcher]:
    file = folder / ".gitignore"
    if not file.is_file():
        return []
    from gitignore_parser import parse_gitignore

    return [parse_gitignore(str(file.absolute()))]
