"""American and British spellings of one word, for lists that have only one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_SHORTEST = 5
SIDES = frozenset({"american", "australian", "british"})
"""SCOWL's names for spellings that belong to one side."""

# (American, British): each is tried in both directions at every place.
_RESPELT = [
    (re.compile(american), british, re.compile(british_again), american_again)
    for american, british, british_again, american_again in (
        (r"or", "our", r"our", "or"),
        (r"iz", "is", r"is", "iz"),
        (r"yz", "ys", r"ys", "yz"),
        (r"er(?=s?$)", "re", r"re(?=s?$)", "er"),
        (r"er(?=ed$|ing$)", "r", r"(?<=[bt])r(?=ed$|ing$)", "er"),
        (
            r"(?<!l)l(?=ed$|ing$|ers?$|ors?$|ists?$|y$|ful)",
            "ll",
            r"ll(?=ed$|ing$|ers?$|ors?$)",
            "l",
        ),
        (r"ll(?=s?$|ment|ful)", "l", r"(?<!l)l(?=s?$|ment|ful)", "ll"),
        (r"og(?=s?$)", "ogue", r"ogue(?=s?$)", "og"),
        (r"ens(?=es?$)", "enc", r"enc(?=es?$)", "ens"),
        (r"(?<![aeo])e", "ae", r"ae", "e"),
        (r"(?<![aeo])e", "oe", r"oe", "e"),
        (r"ow(?=s?$|ed|ing)", "ough", r"ough(?=s?$|ed|ing)", "ow"),
        (r"(?<=m)o(?=ld|lt)", "ou", r"(?<=m)ou(?=ld|lt)", "o"),
        (r"gray", "grey", r"grey", "gray"),
        (r"sk(?=ept)", "sc", r"sc(?=ept)", "sk"),
        (r"dg(?=ment)", "dge", r"dge(?=ment)", "dg"),
        (r"(?<=g)ing$", "eing", r"(?<=g)eing$", "ing"),
        (r"(?<=program)(?=s?$)", "me", r"(?<=program)me(?=s?$)", ""),
        (r"tir(?=es?$)", "tyr", r"tyr(?=es?$)", "tir"),
        (r"elry", "ellery", r"ellery", "elry"),
        (r"num$", "nium", r"nium$", "num"),
    )
]


def twins(word: str) -> Iterable[str]:
    """The other spellings that a word may have on the other side of the Atlantic."""
    for american, british, british_again, american_again in _RESPELT:
        for pattern, other in ((american, british), (british_again, american_again)):
            for match in pattern.finditer(word):
                yield word[: match.start()] + other + word[match.end() :]


def with_twins(counts: Mapping[str, int], spellings: Mapping[str, str]) -> dict[str, str]:
    """Words of one side that a list of counts lacks -> their spelling on the other, which it has.

    `spellings` tells of each word which side it belongs to.
    """
    found = {}
    for word, side in spellings.items():
        if word not in counts and len(word) >= _SHORTEST and side in SIDES:
            near = [(-counts[twin], twin) for twin in twins(word) if twin in counts]
            if near:
                found[word] = min(near)[1]
    return found
