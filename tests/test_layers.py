"""Imports go one way, and the library keeps silent."""

from __future__ import annotations

import ast
from functools import lru_cache
from pathlib import Path

import pytest

import newslint

ROOT = Path(newslint.__file__).parent
SPINE = (
    "newslint.finding",
    "newslint.text",
    "newslint.rule",
    "newslint.checks",
    "newslint.loader",
    "newslint.engine",
    "newslint.linter",
    "newslint.batch",
    "newslint.cli",
)
"""From the values everything speaks in up to the command line: none knows the ones after it."""

SPEAKERS = ("newslint.cli", "newslint.__main__", "newslint.commands", "newslint.progress")
"""Modules that may use the terminal and end the process."""


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path): path for path in sorted(ROOT.rglob("*.py"))}


@lru_cache
def tree(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


@lru_cache
def imports(module: str) -> frozenset[str]:
    """Return the modules of ours that a module imports, those for type checks left out."""
    found = set()
    for node in ast.walk(without_type_checks(tree(module))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                found.add(inner if inner in MODULES else node.module)
    return frozenset(name for name in found if name in MODULES and name != module)


def without_type_checks(module: ast.Module) -> ast.Module:
    class Remover(ast.NodeTransformer):
        def visit_If(self, node: ast.If) -> ast.AST | None:
            is_check = isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
            return None if is_check else self.generic_visit(node)

    return Remover().visit(ast.parse(ast.unparse(module)))


def reached(module: str) -> set[str]:
    """Return every module that a module imports, directly or through others."""
    seen: set[str] = set()
    waiting = [module]
    while waiting:
        for name in imports(waiting.pop()) - seen:
            seen.add(name)
            waiting.append(name)
    return seen


@pytest.mark.parametrize("module", SPINE)
def test_no_layer_knows_one_above_it(module: str) -> None:
    above = SPINE[SPINE.index(module) + 1 :]
    known = {name for name in reached(module) if name.startswith(above)}
    assert known == set()


@pytest.mark.parametrize("module", [m for m in MODULES if m.startswith("newslint.checks.")])
def test_a_kind_of_check_knows_no_engine_and_no_other_kind(module: str) -> None:
    assert not {name for name in reached(module) if name.startswith(SPINE[4:])}
    kinds = {name for name in imports(module) if name.startswith("newslint.checks")}
    assert kinds <= {"newslint.checks.base"}


@pytest.mark.parametrize("module", MODULES)
def test_no_module_imports_itself_through_others(module: str) -> None:
    assert module not in reached(module)


@pytest.mark.parametrize("module", [m for m in MODULES if not m.startswith(SPEAKERS)])
def test_the_library_prints_nothing_and_ends_nothing(module: str) -> None:
    spoken = [
        f"line {node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(tree(module))
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in {"print", "input", "exit", "quit"}
        )
        or (
            isinstance(node, ast.Attribute)
            and ast.unparse(node)
            in {"sys.exit", "os._exit", "sys.stdout", "sys.stderr", "sys.stdin"}
        )
    ]
    assert spoken == []


@pytest.mark.parametrize("module", [m for m in MODULES if not m.startswith("newslint.commands")])
def test_no_module_fills_a_registry_when_imported(module: str) -> None:
    """Statements of a module define things; a call for its effect would be hidden work."""
    calls = [
        ast.unparse(node)
        for node in tree(module).body
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    ]
    assert calls == [] or module == "newslint.__main__"


@pytest.mark.parametrize("module", MODULES)
def test_modules_are_short(module: str) -> None:
    size = len(MODULES[module].read_text(encoding="utf-8").splitlines())
    assert size <= 350, f"{size} lines: find the second module in it"
