"""Speed beside installed peers, over articles made from the texts of some folders.

    python benchmarks/speed.py [FOLDER…] [--rounds 5] [--families] [--many] [--write docs/speed.md]

Without FOLDER the texts are those of tests/articles. `--families` adds what each family of rules
costs alone, `--many` the table of 2,000 files, with Vale and LanguageTool where they are installed,
which takes some minutes.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from functools import partial
from pathlib import Path

from corpus import make_articles, read_texts, write_articles
from peers import PEERS, VALE_CONFIG, ask_languagetool, newslint_command
from tables import markdown_table, page
from timing import Contender, Times, import_times, one_core, process, take_turns

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", type=Path, nargs="*", default=[ROOT / "tests" / "articles"])
    parser.add_argument("--words", type=int, default=1_000_000, help="default 1,000,000")
    parser.add_argument("--rounds", type=int, default=5, help="default 5")
    parser.add_argument("--article", type=Path, help="the one article (default: the first made)")
    parser.add_argument("--families", action="store_true", help="also each family of rules alone")
    parser.add_argument("--many", action="store_true", help="also 2,000 files, beside more peers")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write the page docs/speed.md")
    options = parser.parse_args(arguments)
    found = {peer.name: peer.version() for peer in PEERS}
    if found["newslint"] is None:
        parser.error("newslint is not installed: pip install -e .")
    versions = {name: version for name, version in found.items() if version}
    texts = read_texts(options.folders)
    if not texts:
        parser.error("no .txt files there")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        parts = [f"{machine()}; {datetime.now(timezone.utc):%Y-%m-%d}."]
        with one_core():
            parts.append(throughput(texts, options.words, options.rounds, folder, versions))
            parts.append(one_article(options.article, options.rounds * 4, folder))
            if options.families:
                parts.append(families(texts, options.rounds))
        if options.many:
            parts.append(many_files(texts, options.rounds, folder, versions))
    text = "\n\n".join(parts)
    print(text)
    if options.write:
        options.write.write_text(page("Speed", NOTES, text), "utf-8")
    return 0


def throughput(
    texts: Sequence[str], words: int, rounds: int, folder: Path, versions: Mapping[str, str]
) -> str:
    """All default rules over the corpus on one core, in memory and as a whole process."""
    from newslint import Linter

    articles = make_articles(texts, 800, words)
    corpus = write_articles(articles, folder / "articles")
    nothing = write_articles(["Nothing.\n"], folder / "nothing")
    total = sum(len(article.split()) for article in articles)
    linter = Linter()

    def in_memory() -> None:
        for article in articles:
            linter.lint(article)

    commands = {"newslint lint": [*newslint_command(), "lint", "--no-cache", "--jobs=1"]}
    if "codespell" in versions:
        commands["codespell"] = ["codespell"]
    if "typos" in versions:
        commands["typos"] = ["typos", "--isolated", "--threads=1"]
    environment = {"NEWSLINT_CACHE_DIR": str(folder / "cache")}
    start_ups = take_turns(
        [
            Contender(n, process([*c, str(nothing)], folder, environment))
            for n, c in commands.items()
        ],
        rounds * 2,
    )
    contenders = [Contender("newslint.Linter().lint, texts in memory", in_memory)]
    for name, command in commands.items():
        contenders.append(Contender(name, process([*command, str(corpus)], folder, environment)))
    times = take_turns(contenders, rounds)
    rows = [["one core", "version", "seconds", "million words/s", "start-up, ms"]]
    for name, took in times.items():
        start_up = start_ups[name].text(1000, 0) if name in start_ups else "–"
        version = versions[name.split()[0].split(".")[0]]
        rows.append([name, version, took.text(), rate(took, total), start_up])
    heading = f"## {total / 1e6:.2f} million words: {len(articles):,} articles of about 800"
    return f"{heading}\n\n{markdown_table(rows)}"


def one_article(article: Path | None, rounds: int, folder: Path) -> str:
    """From start to exit on one article, with and without compiled rules in the cache."""
    path = article.resolve() if article else folder / "articles" / "0000.txt"
    cold, warm = folder / "cold", folder / "warm"
    command = [*newslint_command(), "lint", "--no-cache", str(path)]
    times = take_turns(
        [
            Contender("python -c pass", process([sys.executable, "-c", "pass"], folder)),
            Contender(
                "newslint lint ARTICLE",
                process(command, folder, {"NEWSLINT_CACHE_DIR": str(warm)}),
            ),
            Contender(
                "the same, rules not yet compiled",
                process(command, folder, {"NEWSLINT_CACHE_DIR": str(cold)}),
                prepare=lambda: shutil.rmtree(cold, ignore_errors=True),
            ),
        ],
        rounds,
    )
    rows = [["from start to exit", "ms"]]
    rows += [[name, took.text(1000, 0)] for name, took in times.items()]
    module = ["-m", "newslint", *command[len(newslint_command()) :]]
    imports = [import_times(module, folder, "newslint") for _ in range(rounds)]
    everything = Times(tuple(all_modules for all_modules, _ in imports))
    own = Times(tuple(own_modules for _, own_modules in imports))
    rows.append(["imports, by -X importtime: all", everything.text(1000, 0)])
    rows.append(["of these newslint's own modules", own.text(1000, 0)])
    words = len(path.read_text("utf-8").split())
    return f"## One article of {words} words\n\n{markdown_table(rows)}"


def families(texts: Sequence[str], rounds: int) -> str:
    """What an article costs with the default rules of one family, with none and with all."""
    from newslint import Linter, load_rules

    articles = make_articles(texts, 800, 100_000)
    rules = [rule for rule in load_rules() if rule.default]
    groups = {"no rule": [], "all": rules}
    for rule in rules:
        groups.setdefault(rule.code.rstrip("0123456789"), []).append(rule)

    def lint(linter: Linter) -> None:
        for article in articles:
            linter.lint(article)

    contenders = [Contender(name, partial(lint, Linter(rules=r))) for name, r in groups.items()]
    rows = [["family", "rules", "µs an article"]]
    for name, took in take_turns(contenders, rounds).items():
        rows.append([name, str(len(groups[name])), took.text(1e6 / len(articles), 0)])
    return f"## One family at a time, articles of about 800 words\n\n{markdown_table(rows)}"


def many_files(texts: Sequence[str], rounds: int, folder: Path, versions: Mapping[str, str]) -> str:
    """2,000 articles of 500 words, with and without newslint's cache of results, 1 or 2 jobs."""
    articles = make_articles(texts, 500, 1_100_000)[:2000]
    corpus = str(write_articles(articles, folder / "many"))
    total = sum(len(article.split()) for article in articles)
    environment = {"NEWSLINT_CACHE_DIR": str(folder / "rules")}
    contenders = []
    for jobs in (1, 2):
        lint = process([*newslint_command(), "lint", f"--jobs={jobs}", corpus], folder, environment)
        name = f"newslint lint --jobs {jobs}"
        contenders.append(Contender(f"{name}, first run", lint, partial(forget_results, folder)))
        contenders.append(Contender(f"{name}, nothing changed since", lint, lint))
    if "codespell" in versions:
        contenders.append(Contender("codespell", process(["codespell", corpus], folder)))
    if "typos" in versions:
        for jobs in (1, 2):
            command = ["typos", "--isolated", f"--threads={jobs}", corpus]
            contenders.append(Contender(f"typos --threads {jobs}", process(command, folder)))
    times = take_turns(contenders, rounds)
    slow = []
    if "Vale" in versions:
        config = folder / ".vale.ini"
        config.write_text(VALE_CONFIG, "utf-8")
        command = ["vale", f"--config={config}", "--no-global", corpus]
        slow.append(Contender("Vale (its own style)", process(command, folder)))
    if "LanguageTool" in versions:
        for jobs in (1, 2):
            name = f"LanguageTool's server, {jobs} client{'s' * (jobs > 1)}, every tenth article"
            slow.append(Contender(name, partial(send, articles[::10], jobs)))
    times |= take_turns(slow, 1)
    rows = [["2 cores", "seconds", "million words/s"]]
    for name, took in times.items():
        part = sum(len(a.split()) for a in articles[::10]) if "tenth" in name else total
        rows.append(
            [name, took.text() if len(took.rounds) > 1 else f"{took.median:.1f}", rate(took, part)]
        )
    heading = f"## {len(articles):,} files of about 500 words, {total / 1e6:.2f} million in all"
    return f"{heading}\n\n{markdown_table(rows)}"


def send(articles: Sequence[str], clients: int) -> None:
    with ThreadPoolExecutor(clients) as pool:
        for _ in pool.map(ask_languagetool, articles):
            pass


def forget_results(folder: Path) -> None:
    """Remove newslint's caches of results, wherever below the folder it keeps them."""
    for cache in list(folder.rglob(".newslint_cache")):
        shutil.rmtree(cache)


def rate(took: Times, words: int) -> str:
    """Million words in a second: of the median, the slowest and the fastest round."""
    figures = (took.median, max(took.rounds), min(took.rounds))
    middle, low, high = (f"{words / seconds / 1e6:.3g}" for seconds in figures)
    return f"{middle} ({low}–{high})" if len(took.rounds) > 1 else middle


def machine() -> str:
    """Python's version, the system and the number of cores."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{python}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"


NOTES = """\
Seconds are medians over the rounds, with the fastest and the slowest round in brackets; the tools
take turns round by round. Made by

    python benchmarks/speed.py FOLDER… --families --many --write docs/speed.md

- The articles are strung together from the texts of the folders, so vocabulary repeats more than in
  a real archive; no two articles are the same.
- “In memory” is the library alone: one `Linter`, all default rules, no file read and nothing
  printed. The other rows are whole processes from start to exit, start-up included; start-up is
  such a process on a file of one word.
- codespell and typos look for known misspellings only, which is a small part of what newslint does;
  they stand here as the mark of what is felt to be fast.
- Bytecode and files are in the system's cache (one round before the first does not count)."""


if __name__ == "__main__":
    raise SystemExit(main())
