"""How people misspell: each habit turns a right spelling into the wrong ones it leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator

# What is heard alike, or half remembered: right>wrong inside a word; `^` and `$` are its ends.
_HABITS = """
    ance$>ence ence$>ance ances$>ences ences$>ances ant$>ent ent$>ant ants$>ents ents$>ants
    antly$>ently ently$>antly ancy$>ency ency$>ancy able$>ible ible$>able ably$>ibly ibly$>ably
    ability>ibility ibility>ability ary$>ery ery$>ary or$>er er$>or ors$>ers ar$>er ar$>or
    ous$>us ous$>os eous$>ous ious$>ous ious$>eous iously$>ously ually$>uly ically$>icly
    ally$>aly ely$>ly ely$>ley ly$>ley uly$>uely fully$>fuly ful$>full ement$>ment tion>sion
    tion>cion sion>tion ssion>sion ssion>tion cian>tian cial>tial tial>cial cious>tious
    tious>cious scious>cious sci>si sce>ce sce>se ie>ei ei>ie ea>ee ee>ea au>ua ua>au eau>u
    eu>ue augh>agh ight>ite ght>gth ght>th ngth>nth ph>f rh>r gua>ga gue>ge gui>gi qu>q ^kn>n
    ^wr>r ^ps>s ^pn>n mn$>m mb$>m bt$>t tch>ch cqu>qu cq>c xc>x xh>x xce>xe cede$>ceed ceed>cede
    sede>cede ise$>ize ege$>edge edge>ege nm>m dn>n ndm>nm rtm>tm ftl>fl stl>sl per>pre pre>per
    ^dis>diss ^diss>dis ^unn>un ^im>imm ^imm>im ^inn>in ^mis>miss ^miss>mis ^per>pur ^pur>per
    ys>is sy>cy cy$>sy ce$>se ces$>ses uous>ous ately$>atly ately$>atley itely$>ately
    ively$>ivly cie>cei cei>cie ially$>ialy iar$>ar iar$>air aint>iant ain$>ian ain$>en
    eign>iegn eign>ein eig>ieg uil>iul uis>ius uis>is oeuv>ouv euv>uev rrh>rh rrh>rr ied$>yed
    ies$>ys ying$>ing ating$>ateing ving$>veing king$>keing
"""
HEARD = tuple((right, wrong) for right, wrong in (pair.split(">") for pair in _HABITS.split()))
REDUCED = {"a": "ei", "e": "ai", "i": "ea", "o": "a"}
_DOUBLE = re.compile(r"([bcdfglmnprst])\1")
_SINGLE = re.compile(r"(?<=[aeiou])([cdfglmnprst])(?=[aeiouy])")
_WEAK = re.compile(r"(?<=[bcdfgklmnprstvz])([aeio])(?=[bcdfgklmnprstvz]+[aeiouy])")
_LOST = re.compile(r"(?<=[aeiouy][bcdfgkmnprstv])[aeio](?=[rlnm][aeiouy])")


def misspellings(word: str) -> Iterator[str]:
    """Yield the spellings that one habit makes of a word; some of them may be words."""
    for right, wrong in HEARD:
        for match in re.finditer(right, word):
            yield word[: match.start()] + wrong + word[match.end() :]
    yield from doublings(word)
    for match in _WEAK.finditer(word, 2):
        for vowel in REDUCED[match[1]]:
            yield word[: match.start()] + vowel + word[match.end() :]
    for match in _LOST.finditer(word, 2):
        yield word[: match.start()] + word[match.end() :]


def doublings(word: str) -> Iterator[str]:
    """Yield the spellings with one letter too few or too many of a double one."""
    for match in _DOUBLE.finditer(word):
        yield word[: match.start()] + word[match.start() + 1 :]
    for match in _SINGLE.finditer(word):
        yield word[: match.start()] + match[1] + word[match.start() :]
