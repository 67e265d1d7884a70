"""The benchmarks' own parts: what peers print is read with the right offsets, tables add up."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

import pytest
from accuracy import Totals, clean_table, families_table, find_sets, read_score
from adapters import (
    Report,
    from_codespell,
    from_harper,
    from_languagetool,
    from_proselint,
    from_typos,
    from_vale,
)
from corpus import make_articles
from tables import markdown_table
from timing import Contender, Times, process, take_turns

# The emoji is one code point, two UTF-16 units and four bytes; é is one, one and two.
TEXT = "Café 😀 teh end.\r\nTeh teh and teh-teh.\n"
TEXTS = {"a.txt": TEXT}


def marked(reports: list[Report]) -> list[tuple[str, str | None]]:
    return [(TEXT[report.start : report.end], report.new) for report in reports]


def places(reports: list[Report]) -> list[int]:
    return [report.start for report in reports]


def test_codespell_names_no_column_so_the_nth_report_of_a_word_is_its_nth_place() -> None:
    output = "a.txt:1: teh ==> the\na.txt:2: Teh ==> The\na.txt:2: teh ==> the, tech\n"
    reports = from_codespell(output, TEXTS)
    assert marked(reports) == [("teh", "the"), ("Teh", "The"), ("teh", "the")]
    assert places(reports) == [7, 17, 21]


def test_codespell_reports_beyond_the_places_of_a_word_are_dropped() -> None:
    assert from_codespell("a.txt:1: teh ==> the\n" * 3, TEXTS)[1:] == []


def test_codespell_reasons_are_no_part_of_the_fix() -> None:
    (report,) = from_codespell("a.txt:1: end ==> and | disabled because of the film\n", TEXTS)
    assert report.new == "and"


def test_codespell_warnings_about_files_are_no_findings() -> None:
    assert from_codespell("WARNING: Binary file: b.txt\n", TEXTS) == []


def test_typos_counts_bytes_from_the_start_of_the_line() -> None:
    typo = {"type": "typo", "path": "a.txt", "line_num": 1, "byte_offset": 11, "typo": "teh"}
    name = {"type": "typo", "path": "a.txt", "byte_offset": 0, "typo": "teh", "corrections": []}
    output = json.dumps({**typo, "corrections": ["the", "tech"]}) + "\n" + json.dumps(name) + "\n"
    reports = from_typos(output, TEXTS)
    assert (marked(reports), places(reports)) == ([("teh", "the")], [7])


def test_languagetool_counts_utf16_units() -> None:
    match = {"offset": 8, "length": 3, "rule": {"id": "MORFOLOGIK_RULE_EN_US"}}
    answer = {"matches": [{**match, "replacements": [{"value": "the"}, {"value": "tea"}]}]}
    reports = from_languagetool(answer, "a.txt", TEXT)
    assert (marked(reports), places(reports)) == ([("teh", "the")], [7])


def test_a_languagetool_match_without_replacement_has_no_fix() -> None:
    match = {"offset": 8, "length": 3, "rule": {"id": "X"}, "replacements": []}
    assert marked(from_languagetool({"matches": [match]}, "a.txt", TEXT)) == [("teh", None)]


def test_harper_counts_utf16_units_and_may_insert_after() -> None:
    row = {"path": "a.txt", "start": 8, "end": 11, "kind": "Typo", "new": ",", "action": "insert"}
    assert marked(from_harper(json.dumps(row) + "\n", TEXTS)) == [("teh", "teh,")]


def test_vale_columns_start_at_one_and_a_match_may_go_on_in_the_next_line() -> None:
    alert = {"Line": 1, "Span": [12, 14], "Match": "end.\r\nTeh", "Check": "Vale.Repetition"}
    reports = from_vale(json.dumps({"a.txt": [{**alert, "Suggestions": []}]}), TEXTS)
    assert marked(reports) == [("end.\r\nTeh", None)]


def test_proselint_is_read_by_line_and_column_for_its_spans_drop_carriage_returns() -> None:
    item = {"pos": [2, 5], "span": [21, 24], "check_path": "x", "replacements": "the"}
    output = json.dumps({"result": {"file://a.txt": {"diagnostics": [item]}}})
    assert places(from_proselint(output, TEXTS)) == [21]


def test_a_report_is_written_as_newslint_writes_a_finding() -> None:
    assert Report("a.txt", 7, 10, "X", "the").as_json() == {
        "path": "a.txt",
        "start": 7,
        "end": 10,
        "code": "X",
        "fix": {"edits": [{"start": 7, "end": 10, "new": "the"}], "safety": "unsafe"},
    }
    assert Report("a.txt", 7, 10, "X").as_json()["fix"] is None


def test_the_kind_of_a_set_is_told_by_the_files_beside_its_texts(tmp_path: Path) -> None:
    for name in ("clean/1.txt", "bad/1.txt", "bad/1.gold.jsonl", "pages/1.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "pages" / "1.labels.jsonl").touch()
    sets = find_sets(tmp_path, tmp_path / "score.py")
    assert [(one.name, one.kind) for one in sets] == [
        ("bad", "injected"),
        ("clean", "clean"),
        ("pages", "pages"),
    ]


def test_the_line_about_pages_is_read_as_four_numbers() -> None:
    line = (
        "pages: 70 of 100 furniture lines flagged = 70.0%; "
        "1 of 200 article lines flagged wrongly = 0.50%\n"
    )
    assert read_score(line) == {
        "furniture_found": 70,
        "furniture": 100,
        "article_flagged": 1,
        "article": 200,
    }


def score(found: int, fixed: int, alarms: int) -> Totals:
    kinds = {"typo": {"gold": 8, "found": found, "fixed": fixed}}
    sums = {"gold": 8, "found": found, "fixed": fixed, "false_alarms": alarms, "words": 20_000}
    return {"kinds": kinds, **sums}


def test_the_table_of_families_has_a_column_for_each_tool_and_a_row_for_their_sum() -> None:
    assert families_table({"newslint": score(8, 7, 0), "other": score(4, 2, 5)}) == [
        ["family", "gold", "newslint", "other"],
        ["typo", "8", "100.0 / 87.5", "50.0 / 25.0"],
        ["all", "8", "100.0 / 87.5", "50.0 / 25.0"],
        ["findings that touch no defect", "", "0", "5"],
    ]


def test_false_alarms_are_counted_per_ten_thousand_words() -> None:
    assert clean_table({"news": {"newslint": score(0, 0, 3)}})[1] == ["news", "20,000", "1.50"]


def test_articles_have_the_asked_size_and_are_the_same_each_time() -> None:
    texts = [f"{word} is one.\n\n{word} is two." for word in ("alpha", "beta", "gamma")]
    articles = make_articles(texts, 10, 100)
    assert articles == make_articles(texts, 10, 100)
    assert sum(len(article.split()) for article in articles) >= 100
    assert {len(article.split()) for article in articles} == {12}  # four paragraphs of three


def test_articles_cannot_be_made_from_nothing() -> None:
    with pytest.raises(ValueError, match="no text"):
        make_articles(["", " \n"], 10, 100)


def test_contenders_take_turns_and_the_first_round_does_not_count() -> None:
    calls: list[str] = []
    contenders = [Contender(name, lambda name=name: calls.append(name)) for name in "ab"]  # type: ignore[misc]
    times = take_turns(contenders, 2)
    assert "".join(calls) == "abbaab"
    assert [len(times[name].rounds) for name in "ab"] == [2, 2]


def test_a_run_that_fails_is_not_timed_but_one_that_finds_is(tmp_path: Path) -> None:
    process([sys.executable, "-c", "raise SystemExit(1)"], tmp_path)()
    for failure in ("raise SystemExit(2)", "1 / 0"):
        with pytest.raises(RuntimeError, match="failed"):
            process([sys.executable, "-c", failure], tmp_path)()


def test_times_are_told_as_median_and_range() -> None:
    assert Times((0.3, 0.1, 0.2)).text(1000, 0) == "200 (100–300)"


def test_a_table_is_aligned() -> None:
    assert markdown_table([["a", "bb"], ["ccc", "d"]]) == (
        "| a   | bb |\n|-----|----|\n| ccc | d  |"
    )
