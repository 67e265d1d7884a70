"""Timing that holds on a noisy machine: the contenders take turns, the median is what counts."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Contender:
    """Something to time. `prepare` runs before each round and is not timed."""

    name: str
    run: Callable[[], object]
    prepare: Callable[[], object] = lambda: None


@dataclass(frozen=True, slots=True)
class Times:
    """The seconds of all rounds."""

    rounds: tuple[float, ...]

    @property
    def median(self) -> float:
        return median(self.rounds)

    def text(self, scale: float = 1.0, digits: int = 2) -> str:
        """median (minimum–maximum), each times `scale`."""
        figures = (self.median, min(self.rounds), max(self.rounds))
        middle, low, high = (f"{figure * scale:,.{digits}f}" for figure in figures)
        return f"{middle} ({low}–{high})"


def take_turns(contenders: Sequence[Contender], rounds: int) -> dict[str, Times]:
    """Time all contenders round by round, after one round that does not count.

    A disturbance of the machine then falls on all of them, and every second round runs in the
    opposite order, so that none always follows the same neighbour.
    """
    seconds: dict[str, list[float]] = {contender.name: [] for contender in contenders}
    for number in range(-1, rounds):
        for contender in contenders if number % 2 else reversed(contenders):
            contender.prepare()
            gc.collect()
            start = time.perf_counter()
            contender.run()
            took = time.perf_counter() - start
            if number >= 0:
                seconds[contender.name].append(took)
        print(f"round {number + 1} of {rounds}", file=sys.stderr)
    return {name: Times(tuple(rounds)) for name, rounds in seconds.items()}


def process(
    command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None
) -> Callable[[], object]:
    """A call that runs a command from start to exit.

    It raises where newslint or Python exits with more than 1, or any other tool breaks down: what
    failed was not measured. The other tools' exit codes for findings are each their own.
    """
    strict = Path(command[0]).name.startswith(("newslint", "python"))

    def call() -> None:
        done = subprocess.run(
            command,
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        broken = done.returncode < 0 or "Traceback" in done.stderr
        if broken or (strict and done.returncode > 1):
            raise RuntimeError(f"{' '.join(command)} failed: {done.stderr}")

    return call


@contextmanager
def one_core() -> Iterator[None]:
    """Keep this process and its children on one core, where the system can."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def import_times(command: Sequence[str], folder: Path, package: str) -> tuple[float, float]:
    """Seconds of imports by `python -X importtime`: of all modules, and of the package's own.

    Only modules count that a bare interpreter does not import.
    """
    bare = _self_times([sys.executable, "-X", "importtime", "-c", "pass"], folder)
    full = _self_times([sys.executable, "-X", "importtime", *command], folder)
    extra = {name: took for name, took in full.items() if name not in bare}
    own = {n: took for n, took in extra.items() if n == package or n.startswith(f"{package}.")}
    return sum(extra.values()) / 1e6, sum(own.values()) / 1e6


def _self_times(command: Sequence[str], folder: Path) -> dict[str, int]:
    report = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8").stderr
    times: dict[str, int] = {}
    for line in report.splitlines():
        parts = line.removeprefix("import time:").split("|")
        if len(parts) == 3 and parts[0].strip().isdigit():
            times[parts[2].strip()] = int(parts[0])
    return times
