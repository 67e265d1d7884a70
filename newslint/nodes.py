"""The nodes of a YAML file, each with its place, so that a mistake can be pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from yaml.nodes import Node


class Mistake(Exception):
    """A mistake at a place in the file being read."""

    def __init__(self, node: Node, message: str) -> None:
        super().__init__(message)
        self.node = node
        self.message = message


def scalar(node: Node) -> str:
    """Return the text of a scalar. Raises Mistake for anything else."""
    from yaml.nodes import ScalarNode

    if not isinstance(node, ScalarNode):
        raise Mistake(node, "a text is expected here")
    return str(node.value)


def sequence(node: Node) -> list[Node]:
    """Return the items of a list. Raises Mistake for a mapping."""
    from yaml.nodes import ScalarNode, SequenceNode

    if isinstance(node, SequenceNode):
        return list(node.value)
    if isinstance(node, ScalarNode):  # a list of one may be written without the brackets
        return [node]
    raise Mistake(node, "a list is expected here")


class Entry(dict[str, "Node"]):
    """A mapping of the file: keys to values. `at` knows where each key stands."""

    def __init__(self) -> None:
        super().__init__()
        self.at: dict[str, Node] = {}


def mapping(node: Node, expected: str) -> Entry:
    """Return a mapping. Raises Mistake for anything else and for a key given twice."""
    from yaml.nodes import MappingNode

    if not isinstance(node, MappingNode):
        raise Mistake(node, f"expected {expected}")
    entry = Entry()
    for key_node, value in node.value:
        key = scalar(key_node)
        if key in entry:
            raise Mistake(key_node, f"the key “{key}” stands here twice")
        entry[key] = value
        entry.at[key] = key_node
    return entry
