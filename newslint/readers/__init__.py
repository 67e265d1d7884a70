"""Readers turn a source into a `Text`: they find its blocks and what is not prose."""

from __future__ import annotations

from newslint.readers.plain import read_plain

__all__ = ["read_plain"]
