"""Shared sites: the places in the reader's code where a race over an await can begin and end."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from .asked_sites import Asked, Shared, text_of
from .syntax import Function, Syntax, callee


@dataclass
class Sites:
    """What to watch; each node is the expression itself, as it stands in the program."""

    #: Every assignment to something that several tasks can reach.
    stores: list[Shared] = field(default_factory=list[Shared])
    #: Reads whose value flows into a later store of the same, by the text of the target (P43).
    feeding: list[Shared] = field(default_factory=list[Shared])
    #: Stores that such a read flows into.
    fed: set[Shared] = field(default_factory=set[Shared])
    #: Tests whether something is there already, with what they ask for (P48).
    tests: list[tuple[ast.expr, Shared]] = field(default_factory=list[tuple[ast.expr, Shared]])
    #: Stores that such a test guards, and the awaited call whose result they keep.
    fills: dict[Shared, ast.Await] = field(default_factory=dict[Shared, ast.Await])
    #: Stores of what belongs to one task only, by their text, and every later read (P67).
    owned: set[Shared] = field(default_factory=set[Shared])
    reads: list[Shared] = field(default_factory=list[Shared])


@dataclass
class _Helpers:
    """What functions do for their callers, by name."""

    #: Shared reads that a function's result comes from, as in `async def read(): return total`.
    returns: dict[str, list[Shared]] = field(default_factory=dict[str, list[Shared]])
    #: Shared stores of what a function is given, as in `async def write(value): ...`.
    stores: dict[str, list[Shared]] = field(default_factory=dict[str, list[Shared]])


def find_sites(syntax: Syntax) -> Sites:
    """Look through every function of the program."""
    functions, helpers, sites = list(syntax.all(*_FUNCTIONS)), _Helpers(), Sites()
    # Twice: what a function returns or stores is known to its callers the second time.
    for found in (Sites(), sites):
        for function in functions:
            _InFunction(syntax, function, found, helpers).look()
    owned = {text_of(store) for store in sites.owned}
    if not owned:
        return sites
    for node in syntax.all(ast.Name, ast.Attribute, ast.Subscript):
        if (
            isinstance(node.ctx, ast.Load)
            and text_of(node) in owned
            and not _compared(syntax, node)
        ):
            sites.reads.append(node)
    return sites


class _InFunction:
    """The sites of one function, statement by statement in the order of the text."""

    def __init__(self, syntax: Syntax, function: Function, sites: Sites, helpers: _Helpers) -> None:
        self._syntax = syntax
        self._function = function
        self._sites = sites
        self._helpers = helpers
        #: Names that are not the function's own.
        self._outer = {
            name
            for node in self._nodes()
            if isinstance(node, ast.Global | ast.Nonlocal)
            for name in node.names
        }
        #: By local name: the shared reads that its value comes from.
        self._comes_from: dict[str, list[Shared]] = {}
        #: By local name: the await that its value comes from.
        self._awaited: dict[str, ast.Await] = {}
        self._asked = Asked(sites.tests, self._is_shared)

    def look(self) -> None:
        """Collect the sites."""
        for node in self._nodes():
            if isinstance(node, _SIMPLE):
                self._hand_over(node)
            match node:
                case ast.Return(value=value) if value is not None:
                    self._helpers.returns[self._function.name] = self._sources(value)
                case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test):
                    self._asked.test(test)
                case ast.Try():
                    self._asked.attempt(node)
                case ast.Assign(targets=[target], value=value):
                    self._assign(target, value)
                case ast.AnnAssign(target=target, value=value) if value is not None:
                    self._assign(target, value)
                case ast.AugAssign(target=target, value=value):
                    self._augment(target, value)
                case _:
                    pass

    def _nodes(self) -> Iterator[ast.AST]:
        """What the function itself does, in the order of the text."""
        nodes = [
            node
            for node in ast.walk(self._function)
            if isinstance(node, ast.stmt | ast.IfExp)
            and node is not self._function
            and self._syntax.function_of(node) is self._function
        ]
        return iter(sorted(nodes, key=lambda node: (node.lineno, node.col_offset)))

    # ---- what is shared ----

    def _is_shared(self, node: ast.AST) -> bool:
        match node:
            case ast.Name(id=name):
                return name in self._outer
            case ast.Attribute(value=owner) | ast.Subscript(value=owner):
                return isinstance(owner, ast.Name | ast.Attribute)
            case _:
                return False

    def _shared_reads(self, value: ast.AST) -> list[Shared]:
        return [
            node
            for node in ast.walk(value)
            if isinstance(node, ast.Name | ast.Attribute | ast.Subscript)
            and isinstance(node.ctx, ast.Load)
            and (self._is_shared(node) or self._is_global_read(node))
        ]

    def _is_global_read(self, node: ast.AST) -> bool:
        """A global may be read without being declared."""
        return isinstance(node, ast.Name) and node.id in _module_names(self._syntax)

    def _sources(self, value: ast.AST) -> list[Shared]:
        """The shared reads that `value` depends on, directly or through local names."""
        found = self._shared_reads(value)
        for node in ast.walk(value):
            if isinstance(node, ast.Name):
                found += self._comes_from.get(node.id, [])
            elif isinstance(node, ast.Call):
                found += self._helpers.returns.get(callee(node) or "", [])
        return found

    # ---- statements ----

    def _assign(self, target: ast.expr, value: ast.expr) -> None:
        sources, awaited = self._sources(value), _await_in(value)
        if isinstance(target, ast.Name) and target.id not in self._outer:
            self._comes_from[target.id] = sources
            self._asked.look_up(target.id, value)
            if awaited is not None:
                self._awaited[target.id] = awaited
            return
        if not isinstance(target, Shared) or not self._is_shared(target):
            return
        self._sites.stores.append(target)
        feeding = [read for read in sources if text_of(read) == text_of(target)]
        if feeding:
            self._feed(target, feeding)
        elif self._is_own(value):
            self._sites.owned.add(target)
        if self._is_given(value):
            self._helpers.stores.setdefault(self._function.name, []).append(target)
        self._fill(target, value, awaited)

    def _augment(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, Shared) and self._is_shared(target):
            self._sites.stores.append(target)
            if _await_in(value) is not None:
                # The compiler gives the read of the target the place of the target.
                self._feed(target, [target])

    def _hand_over(self, statement: ast.AST) -> None:
        """A shared read whose value is given to a function that stores it in the same place."""
        for call in ast.walk(statement):
            if isinstance(call, ast.Call):
                for target in self._helpers.stores.get(callee(call) or "", []):
                    given = [read for argument in call.args for read in self._sources(argument)]
                    feeding = [read for read in given if text_of(read) == text_of(target)]
                    if feeding:
                        self._feed(target, feeding)

    def _feed(self, target: Shared, feeding: list[Shared]) -> None:
        self._sites.feeding += [read for read in feeding if read not in self._sites.feeding]
        self._sites.fed.add(target)

    def _is_own(self, value: ast.expr) -> bool:
        """Whether `value` comes from the function's own arguments: what one caller brought."""
        return isinstance(value, _OWN_VALUES) and self._is_given(value)

    def _is_given(self, value: ast.expr) -> bool:
        """Whether `value` depends on what the function is given."""
        arguments = self._function.args
        own = {one.arg for one in (*arguments.args, *arguments.kwonlyargs)} - {"self", "cls"}
        return any(isinstance(node, ast.Name) and node.id in own for node in ast.walk(value))

    def _fill(self, target: Shared, value: ast.expr, awaited: ast.Await | None) -> None:
        if isinstance(value, ast.Name):
            awaited = self._awaited.get(value.id)
        if awaited is not None and self._asked.has_asked(target):
            self._sites.fills[target] = awaited


def _await_in(value: ast.expr) -> ast.Await | None:
    return next((node for node in ast.walk(value) if isinstance(node, ast.Await)), None)


def _module_names(syntax: Syntax) -> set[str]:
    """Names that some function declares global, and so assigns."""
    return {name for node in syntax.all(ast.Global) for name in node.names}


def _compared(syntax: Syntax, node: ast.AST) -> bool:
    """Whether the value is only compared: who asks "is it still mine?" knows what may happen."""
    for parent in syntax.parents(node):
        if isinstance(parent, ast.Compare):
            return True
        if isinstance(parent, _BORDERS):
            return False
    return False


#: What hands on what the function was given.
_OWN_VALUES: Final = (ast.Name, ast.Attribute, ast.Subscript, ast.Call, ast.JoinedStr)

_FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef)
_SIMPLE: Final = (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return)

_BORDERS: Final = (ast.stmt, ast.Call, ast.FormattedValue)
