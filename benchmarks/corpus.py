"""The articles that the speed is measured on: made from given texts, the same ones each time."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path


def read_texts(folders: Sequence[Path]) -> list[str]:
    """The .txt files below the folders, in order of their names."""
    paths = sorted(path for folder in folders for path in folder.rglob("*.txt"))
    return [path.read_text("utf-8") for path in paths]


def make_articles(texts: Sequence[str], size: int, words: int) -> list[str]:
    """Articles of about `size` words, at least `words` in all.

    The texts are strung together and cut between paragraphs, over and over, each time in another
    order, so that no two articles are the same.
    """
    articles: list[str] = []
    total = length = 0
    article: list[str] = []
    for paragraph in _paragraphs(texts, random.Random(7)):
        article.append(paragraph)
        length += len(paragraph.split())
        if length >= size:
            articles.append("\n\n".join(article) + "\n")
            total += length
            article, length = [], 0
            if total >= words:
                break
    return articles


def _paragraphs(texts: Sequence[str], order: random.Random) -> Iterator[str]:
    """The paragraphs of all texts without end."""
    if not any(text.split() for text in texts):
        raise ValueError("no text to make articles from")
    while True:
        for text in order.sample(texts, len(texts)):
            yield from filter(None, map(str.strip, text.split("\n")))


def write_articles(articles: Sequence[str], folder: Path) -> Path:
    """Each article as a file of the folder, which is made."""
    folder.mkdir(parents=True)
    for number, article in enumerate(articles):
        Path(folder, f"{number:04}.txt").write_text(article, "utf-8")
    return folder
