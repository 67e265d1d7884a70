"""One person or place spelt in several ways within one text."""

from __future__ import annotations

import pytest
from support import marked, mended, run

from newslint.finding import Safety


def found(text: str) -> list[tuple[str, str]]:
    return marked("names", text)


def fixed(text: str) -> str:
    return mended(text, *run("names", text))


def test_the_form_used_most_wins_and_every_other_mention_is_reported() -> None:
    text = (
        "Park Seo-yun spoke. Park Seo Yun left. Park Seo-yun came back, and Park Seo-yun sat down. "
        "Nobody greeted Park Seo-Yun."
    )
    assert found(text) == [("NAM101", "Seo Yun"), ("NAM101", "Seo-Yun")]
    assert fixed(text).count("Park Seo-yun") == 5


def test_of_two_forms_used_as_often_the_first_wins() -> None:
    assert found("Park Seo Yun spoke. Park Seo-yun left.") == [("NAM101", "Seo-yun")]
    assert found("Park Seo-yun spoke. Park Seo Yun left.") == [("NAM101", "Seo Yun")]


def test_the_fix_is_safe_only_where_one_form_is_far_commoner() -> None:
    clear = "Park Seo-yun spoke. " * 3 + "Park Seo Yun left."
    close = "Park Seo-yun spoke. Park Seo-yun sat. Park Seo Yun left."
    assert [f.fix and f.fix.safety for f in run("names", clear)] == [Safety.SAFE]
    assert [f.fix and f.fix.safety for f in run("names", close)] == [Safety.UNSAFE]


def test_a_possessive_keeps_its_ending() -> None:
    text = "Park Seo-yun spoke. Park Seo-yun’s aides left. Park Seo Yun’s car was late."
    assert fixed(text).endswith("Park Seo-yun’s car was late.")


@pytest.mark.parametrize(
    "text",
    [
        "Jean-Luc Moreau met Jean Luc Picard.",
        "Korea-based firms gained. Firms in South Korea based their hopes on exports.",
        "The Vice-President left. Vice President Holm stayed.",
        "Vice-President Holm left. Vice President Holm came back.",
        "Asia-Pacific Economic Cooperation is older than the Asia Pacific Economic Forum.",
        "Lee Min-Ho Returns to the Stage\n\nThe actor Lee Min-ho, 36, will be seen in May.",
        "A lawyer for Karim al-Najjar spoke. Al-Najjar was silent.",
        "“Al-Najjar is ill,” she said of Karim al-Najjar.",
        "The X-ray was sharp. X Ray Spex were loud.",
    ],
)
def test_other_things_have_hyphens_too(text: str) -> None:
    assert found(text) == []


def test_an_arabic_article_is_written_one_way_inside_sentences() -> None:
    text = "The court freed Karim al-Najjar. A son of Karim Al-Najjar wept. Karim al-Najjar smiled."
    assert found(text) == [("NAM101", "Al-Najjar")]
    assert "son of Karim al-Najjar wept" in fixed(text)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            "Ruth Tavendish won. Ms. Tavendish thanked. “Good,” Tavendsih said.",
            "Tavendsih",
            "Tavendish",
        ),
        ("Korvala is small. In Korvala, shops close. Korrvala has a mill.", "Korrvala", "Korvala"),
        ("Imre Szandori fled. Szandory was caught. Szandori is ill.", "Szandory", "Szandori"),
    ],
)
def test_a_name_one_letter_off_is_a_slip(text: str, wrong: str, right: str) -> None:
    assert found(text) == [("NAM102", wrong)]
    assert fixed(text) == text.replace(wrong, right)


@pytest.mark.parametrize(
    "text",
    [
        "Lena Hanssonberg beat Ida Hansonberg. Lena Hanssonberg lost the first set.",
        "Peterson won, Petersen came second. Peterson had led.",
        "The Tavendishs are many. Ruth Tavendish is one. Tavendish has a sister.",
        "The Korvalans of Korvala speak Korvali. Korvala is small. A Korvalan sang.",
        "Igor Balakinov and Olga Balakinova met. Balakinov was tired. Balakinov slept.",
        "Ruth Tavendish won. The sister of Ruth Tavendis cheered. Tavendish sang.",
        "Iran and Iraq met. Iran was glad.",
        "The korvala is a dish. Korvola is a town. Korvola is far.",
    ],
)
def test_two_names_may_be_one_letter_apart(text: str) -> None:
    assert found(text) == []


def test_a_text_in_another_language_is_left_alone() -> None:
    text = (
        "Kesehatan dalam Kesesatan Ramalan Ramadan Tulisan Tulusan orang Serangan Saringan Makanan"
    )
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Muhammad Tarawi left. Mohammed Tarawi is ill. Muhammad Tarawi spoke.", ["Mohammed"]),
        ("Sarah Holmqvist runs it. Nobody asked Sara Holmqvist.", ["Sara"]),
        ("Jon Holmqvist runs it. Nobody asked John Holmqvist’s sister.", ["John"]),
        ("Muhammad Tarawi met Mohammed Kasim.", []),
        ("Jon spoke first. John Holmqvist was silent.", []),
        ("Stephen King wrote it, Steven Spielberg filmed it.", []),
    ],
)
def test_first_names_are_compared_before_one_surname(text: str, wrong: list[str]) -> None:
    assert found(text) == [("NAM103", word) for word in wrong]


def test_a_former_spelling_that_is_spoken_of_is_no_slip() -> None:
    assert found("Kyiv, formerly Kiev, was cold. Dynamo Kiev won.") == []
    assert found("Schools in Kyiv closed. Kyiv was cold. In Kiev, nobody slept.") == [
        ("NAM104", "Kiev")
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Álvaro Peñasco won. Penasco smiled. Peñasco is 41.", ["Penasco"]),
        ("Emre Doğanay left. Doganay sang. Doganay is ill.", ["Doğanay"]),
        ("Łukasz Zawada came. Lukasz Zawada left.", ["Lukasz"]),
        ("The book is Le Néon. Neon lights were new.", []),
        ("Jonas Köhler beat Anna Kohler.", []),
        ("Peñasco won. Nobody had expected it.", []),
    ],
)
def test_accents_are_kept_or_dropped_all_along(text: str, wrong: list[str]) -> None:
    assert found(text) == [("NAM105", word) for word in wrong]
