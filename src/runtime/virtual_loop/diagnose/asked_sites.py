"""Asked sites: where the reader's code asks whether something is there already (for P48)."""

import ast
from collections.abc import Callable

from .syntax import shown

Shared = ast.Name | ast.Attribute | ast.Subscript


def text_of(node: ast.expr) -> str:
    """How a place is written. `ast.unparse` would be loaded anew in every run, before its first line."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=owner, attr=name):
            return f"{text_of(owner)}.{name}"
        case ast.Subscript(value=owner, slice=index):
            return f"{text_of(owner)}[{text_of(index)}]"
        case ast.Constant(value=value):
            return repr(value)
        case _:
            return shown(node)


class Asked:
    """The questions of one function, statement by statement."""

    def __init__(
        self, tests: list[tuple[ast.expr, Shared]], is_shared: Callable[[ast.AST], bool]
    ) -> None:
        self._tests = tests
        self._is_shared = is_shared
        #: Texts of what was asked for.
        self._asked: set[str] = set()
        #: By local name: the lookup that its value is, as in `found = cache.get(key)`.
        self._looked_up: dict[str, Shared] = {}

    def has_asked(self, target: Shared) -> bool:
        """Whether the function has asked for `target` further up."""
        return text_of(target) in self._asked

    def test(self, test: ast.expr) -> None:
        """A condition: `key not in cache`, `page is None`, `not cache.get(key)`, `self.page`."""
        operands = test.values if isinstance(test, ast.BoolOp) else [test]
        for operand in operands:
            asked = self._value_asked(operand)
            if asked is not None:
                self._ask(operand, asked)
        for node in ast.walk(test):
            asked = self._asked_by(node)
            if asked is not None and isinstance(node, ast.expr):
                self._ask(node, asked)

    def _asked_by(self, node: ast.AST) -> Shared | None:
        match node:
            case ast.Compare(left=key, ops=[ast.In() | ast.NotIn()], comparators=[owner]) if (
                isinstance(owner, ast.Name | ast.Attribute)
            ):
                return ast.Subscript(owner, key, ast.Load())
            case ast.Compare(left=left, ops=[ast.Is() | ast.IsNot()]):
                return self._value_asked(left)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return self._value_asked(operand)
            case _:
                return None

    def _value_asked(self, node: ast.expr) -> Shared | None:
        match node:
            case ast.Name(id=name) if name in self._looked_up:
                return self._looked_up[name]
            case ast.Name() | ast.Attribute() | ast.Subscript() if self._is_shared(node):
                return node
            case _:
                return _lookup(node)

    def look_up(self, name: str, value: ast.expr) -> None:
        """A local name gets a value, which may be that of a lookup."""
        looked_up = _lookup(value)
        self._looked_up.pop(name, None)
        if looked_up is not None:
            self._looked_up[name] = looked_up
            self._ask(value, looked_up)

    def attempt(self, block: ast.Try) -> None:
        """`try: return cache[key]` with an `except KeyError` that fills it."""
        for statement in block.body:
            for node in ast.walk(statement):
                if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
                    self._ask(node, node)

    def _ask(self, where: ast.expr, asked: Shared) -> None:
        self._tests.append((where, asked))
        self._asked.add(text_of(asked))


def _lookup(node: ast.expr) -> Shared | None:
    """The entry that `cache.get(key)` looks up."""
    match node:
        case ast.Call(func=ast.Attribute(value=owner, attr="get"), args=[key]) if isinstance(
            owner, ast.Name | ast.Attribute
        ):
            return ast.Subscript(owner, key, ast.Load())
        case _:
            return None
