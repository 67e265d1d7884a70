"""Many files: read, take from the cache or lint, on one core or several."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.config import Config
from newslint.discovery import Target
from newslint.files import FileProblem, Source, decode, read_bytes, read_source
from newslint.finding import Finding
from newslint.lines.chrome import ENOUGH, line_keys, repeated_lines
from newslint.linter import Linter
from newslint.readers import form_of, read
from newslint.report import FileReport
from newslint.text import Text

if TYPE_CHECKING:
    from concurrent.futures import Future

    from newslint.cache import Cache

Outcome = FileReport | FileProblem
_CHUNK = 32
_PAYS = 400
"""Files for each process, at least: starting one costs as much as linting some hundred articles."""

_MOST = 61
"""Processes at most: what Windows can wait for."""


@dataclass(frozen=True, slots=True)
class _Job:
    """A text to lint with one of the linters, and its lines that others of the run have too."""

    linter: int
    text: str
    form: str
    shared: frozenset[str]

    def done_by(self, linters: Sequence[Linter]) -> list[Finding]:
        """Return the findings."""
        return linters[self.linter].lint(self.text, self.form, self.shared)


@dataclass(slots=True)
class _Pending:
    """A file on its way: its findings are here, or in a chunk that a process works on."""

    source: Source
    config: Config
    shared: frozenset[str] = frozenset()
    digest: str = ""
    findings: tuple[Finding, ...] | None = None
    chunk: Future[list[list[Finding]]] | None = None
    place: int = 0


class Batch:
    """Lints files with the linters that their settings ask for, each built once."""

    def __init__(self, targets: Sequence[Target], jobs: int = 1, cached: bool = False) -> None:
        self._targets = targets
        configs = {id(target.config): target.config for target in targets}
        self._index = {key: index for index, key in enumerate(configs)}
        self.linters = [Linter(config) for config in configs.values()]
        self._caches = [_cache(linter) if cached else None for linter in self.linters]
        self._jobs = min(jobs, _MOST) or _useful_jobs(len(targets))

    @property
    def total(self) -> int:
        """How many files there are."""
        return len(self._targets)

    def run(self) -> Iterator[Outcome]:
        """Yield a report for each file, in order; a file that cannot be used as its problem."""
        try:
            yield from self._parallel() if self._jobs > 1 else self._serial()
        finally:
            for cache in self._caches:
                if cache:
                    cache.save()

    def _serial(self) -> Iterator[Outcome]:
        for outcome in self._read():
            if isinstance(outcome, FileProblem):
                yield outcome
                continue
            if outcome.findings is None:
                job = self._job(outcome)
                outcome.findings = tuple(job.done_by(self.linters))
                self._keep(outcome)
            yield _report(outcome)

    def _parallel(self) -> Iterator[Outcome]:
        from concurrent.futures import ProcessPoolExecutor

        queue: deque[_Pending | FileProblem] = deque()
        with ProcessPoolExecutor(self._jobs, None, _start, (self.linters,)) as pool:
            waiting: list[_Pending] = []

            def submit() -> None:
                chunk = pool.submit(_lint, [self._job(pending) for pending in waiting])
                for place, pending in enumerate(waiting):
                    pending.chunk, pending.place = chunk, place
                waiting.clear()

            for outcome in self._read():
                queue.append(outcome)
                if isinstance(outcome, _Pending) and outcome.findings is None:
                    waiting.append(outcome)
                    if len(waiting) == _CHUNK:
                        submit()
                while len(queue) > self._jobs * _CHUNK * 4:
                    if waiting and queue[0] is waiting[0]:
                        submit()  # many cached files followed it, so its chunk never filled
                    yield self._finish(queue.popleft())
            if waiting:
                submit()
            while queue:
                yield self._finish(queue.popleft())

    def _finish(self, outcome: _Pending | FileProblem) -> Outcome:
        if isinstance(outcome, FileProblem):
            return outcome
        if outcome.chunk is not None:
            outcome.findings = tuple(outcome.chunk.result()[outcome.place])
            self._keep(outcome)
        return _report(outcome)

    def _read(self) -> Iterator[_Pending | FileProblem]:
        shared = self._shared()
        for target in self._targets:
            try:
                content = read_bytes(target.path)
                source = decode(str(target.path), content)
            except FileProblem as problem:
                yield problem
                continue
            pending = _Pending(source, target.config)
            if shared:
                pending.shared = shared & line_keys(_read(source))
            cache = self._caches[self._index[id(target.config)]]
            if cache:
                from newslint.cache import digest

                pending.digest = digest(content, form_of(source.path), pending.shared)
                pending.findings = cache.get(pending.digest)
            yield pending

    def _shared(self) -> frozenset[str]:
        """Return the lines that several of the files have."""
        if len(self._targets) < ENOUGH or not any(linter.wants_shared for linter in self.linters):
            return frozenset()
        return repeated_lines(map(_line_keys, self._targets))

    def _job(self, pending: _Pending) -> _Job:
        index = self._index[id(pending.config)]
        return _Job(index, pending.source.text, form_of(pending.source.path), pending.shared)

    def _keep(self, pending: _Pending) -> None:
        cache = self._caches[self._index[id(pending.config)]]
        if cache and pending.findings is not None:
            cache.put(pending.digest, pending.findings)


def _read(source: Source) -> Text:
    return read(source.text, form_of(source.path))


def _line_keys(target: Target) -> frozenset[str]:
    try:
        return line_keys(_read(read_source(target.path)))
    except FileProblem:
        return frozenset()  # it is reported when its turn comes


def _cache(linter: Linter) -> Cache:
    from newslint.cache import Cache, fingerprint

    return Cache(linter.config.root or Path.cwd(), fingerprint(linter))


def _useful_jobs(files: int) -> int:
    import os

    return max(1, min(os.cpu_count() or 1, files // _PAYS))


def _report(pending: _Pending) -> FileReport:
    source, config = pending.source, pending.config
    findings = without_ignored(source.path, config, pending.findings or ())
    return FileReport(source.path, Text(source.text, ()), findings)


def without_ignored(path: str, config: Config, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that `per-file-ignores` leaves for a file."""
    kept = tuple(findings)
    if not kept or not config.per_file_ignores:
        return kept
    from gitignore_parser import parse_gitignore_str

    base = str(config.root or Path.cwd())
    for pattern, codes in config.per_file_ignores.items():
        if parse_gitignore_str(pattern, base_dir=base)(str(Path(path).absolute())):
            prefixes = tuple("" if code == "ALL" else code for code in codes)
            kept = tuple(finding for finding in kept if not finding.code.startswith(prefixes))
    return kept


class _Worker:
    """What a process of the pool holds: linters cannot travel with every chunk."""

    linters: Sequence[Linter] = ()


def _start(linters: Sequence[Linter]) -> None:
    _Worker.linters = linters


def _lint(jobs: Sequence[_Job]) -> list[list[Finding]]:
    return [job.done_by(_Worker.linters) for job in jobs]
