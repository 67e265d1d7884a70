"""Settings files: found upwards, checked key by key."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.config import Config, ConfigError, find_config, load_config
from newslint.finding import Safety


def write(folder: Path, content: str, name: str = "newslint.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def test_the_nearest_file_above_is_found(tmp_path: Path) -> None:
    outer = write(tmp_path, "")
    inner = write(tmp_path / "a" / "b", "")
    assert find_config(tmp_path / "a" / "b" / "text.txt") == inner
    assert find_config(tmp_path / "a") == outer


def test_a_pyproject_counts_only_with_a_table_of_ours(tmp_path: Path) -> None:
    outer = write(tmp_path, "[tool.newslint]\n", "pyproject.toml")
    write(tmp_path / "a", "[project]\nname = 'x'\n", "pyproject.toml")
    assert find_config(tmp_path / "a") == outer


def test_newslint_toml_wins_over_pyproject_beside_it(tmp_path: Path) -> None:
    write(tmp_path, "[tool.newslint]\n", "pyproject.toml")
    own = write(tmp_path, "")
    assert find_config(tmp_path) == own


def test_all_settings_are_read(tmp_path: Path) -> None:
    rules = write(tmp_path, "[]", "own.yaml")
    path = write(
        tmp_path,
        """
        [tool.newslint]
        select = ["CAP", "SPC101"]
        ignore = ["CAP2"]
        extend-select = ["TYP"]
        exclude = ["archive/"]
        respect-gitignore = false
        rules = ["own.yaml"]
        names = ["iZotope"]
        style = "guardian"
        language = "en-gb"
        output-format = "json"
        [tool.newslint.per-file-ignores]
        "old/**" = ["DUP"]
        [tool.newslint.safety]
        TYP = "unsafe"
        """,
        "pyproject.toml",
    )
    config = load_config(path)
    assert config.select == ("CAP", "SPC101")
    assert config.ignore == ("CAP2",)
    assert config.extend_select == ("TYP",)
    assert config.exclude == ("archive/",)
    assert config.respect_gitignore is False
    assert config.rules == (str(rules),)
    assert config.names == ("iZotope",)
    assert (config.style, config.language) == ("guardian", "en-gb")
    assert config.output_format == "json"
    assert config.per_file_ignores == {"old/**": ("DUP",)}
    assert config.safety == {"TYP": Safety.UNSAFE}
    assert config.root == tmp_path
    assert config.origin["select"] == f"{path}:3"


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        ('\nselct = ["CAP"]\n', 2, "unknown setting “selct” (did you mean “select”?)"),
        ('select = "CAP"\n', 1, "“select” is a list of texts"),
        ('# one\nselect = ["cap"]\n', 2, "“cap” is no code (did you mean “CAP”?)"),
        ('style = "guardain"\n', 1, "(did you mean “guardian”?)"),
        ('language = "xx"\n', 1, "it is one of en, "),
        ("respect-gitignore = 1\n", 1, "is true or false"),
        ('rules = ["none.yaml"]\n', 1, "there is no rule file"),
        ('[safety]\nCAP = "saef"\n', 2, "(did you mean “safe”?)"),
        ('[per-file-ignores]\n"a" = ["x1"]\n', 2, "“x1” is no code"),
        ("select = [\n", 1, "not valid TOML"),
    ],
)
def test_a_mistake_names_file_line_and_the_nearest_right_word(
    tmp_path: Path, content: str, line: int, message: str
) -> None:
    path = write(tmp_path, content)
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    assert message in str(caught.value)
    if "TOML" not in message:
        assert str(caught.value).startswith(f"{path}:{line}: ")


def test_a_later_change_says_where_it_was_made() -> None:
    config = Config().changed("--select", select=("CAP",))
    assert (config.select, config.origin["select"]) == (("CAP",), "--select")
