"""The JSON Schema of rule files, from the same tables the loader checks with."""

from __future__ import annotations

from typing import Any

from newslint.checks import KINDS
from newslint.checks.base import Param
from newslint.loader import CHANGEABLE, COMMON

_TEXT = {"type": "string"}
_TEXTS = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_SCALAR = {"type": ["string", "number", "boolean"]}
_EXAMPLE = {
    "oneOf": [
        {
            "type": "object",
            "properties": {"bad": _TEXT, "fix": _TEXT, "at": _TEXT},
            "required": ["bad"],
            "additionalProperties": False,
        },
        {
            "type": "object",
            "properties": {"good": _TEXT},
            "required": ["good"],
            "additionalProperties": False,
        },
    ]
}
_TYPES: dict[str, dict[str, Any]] = {
    "text": _TEXT,
    "file": _TEXT,
    "regex": _TEXT,
    "list": _TEXTS,
    "regexes": _TEXTS,
    "map": {"type": "object", "additionalProperties": _SCALAR},
    "flag": {"type": ["boolean", "string"]},
    "number": {"type": ["number", "string"]},
    "examples": {"type": "array", "items": _EXAMPLE, "minItems": 2},
}


def rule_schema() -> dict[str, Any]:
    """Return the schema of a rule file, for editors to complete and check with."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newslint rules",
        "type": "array",
        "items": {"oneOf": [*map(_kind, sorted(KINDS)), _change()]},
    }


def _kind(name: str) -> dict[str, Any]:
    params = {**COMMON, **KINDS[name].params}
    properties = {key: _property(param) for key, param in params.items()}
    properties["check"] = {"const": name, "description": KINDS[name].help}
    return {
        "title": name,
        "type": "object",
        "properties": properties,
        "required": [key for key, param in params.items() if param.required],
        "additionalProperties": False,
    }


def _change() -> dict[str, Any]:
    keys = ("code", *CHANGEABLE)
    return {
        "title": "change a rule",
        "type": "object",
        "properties": {key: _property(COMMON[key]) for key in keys},
        "required": ["code"],
        "additionalProperties": False,
    }


def _property(param: Param) -> dict[str, Any]:
    if not param.choices:
        return {**_TYPES[param.type], "description": param.help}
    choice: dict[str, Any] = {"enum": list(param.choices)}
    if param.type == "list":
        choice = {"anyOf": [choice, {"type": "array", "items": choice}]}
    return {**choice, "description": param.help}
