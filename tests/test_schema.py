"""The rule schema says what the loader accepts."""

from __future__ import annotations

import jsonschema
import pytest
import yaml

from newslint.loader import shipped_files
from newslint.schema import rule_schema


@pytest.mark.parametrize("path", shipped_files(), ids=lambda path: path.name)
def test_every_shipped_file_is_valid(path) -> None:  # type: ignore[no-untyped-def]
    entries = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    jsonschema.validate(entries, rule_schema())


def test_an_unknown_key_is_not_valid() -> None:
    validator = jsonschema.Draft202012Validator(rule_schema())
    assert not validator.is_valid([{"code": "XYZ101", "colour": "red"}])
    assert validator.is_valid([{"code": "XYZ101", "default": "no"}])
