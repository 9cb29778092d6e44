"""IndependentLoop: a loop that awaits one call a round, where no call needs what another gave."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from .syntax import Function, Syntax, callee

_Comprehension = ast.ListComp | ast.SetComp | ast.DictComp

#: Inside these an await is not simply the next call of the loop.
_INNER: Final = ast.For | ast.While | ast.AsyncFor | ast.AsyncWith | ast.With | ast.FunctionDef

#: With these a round may say that no other is to follow, or hands its result out at once.
_ENDING: Final = ast.Break | ast.Return | ast.Yield


@dataclass(frozen=True)
class IndependentLoop:
    """`for x in xs: await f(x)`, or `[await f(x) for x in xs]`."""

    function: Function
    awaited: ast.Await
    #: The name of what is called in each round.
    called: str

    @property
    def lines(self) -> range:
        """The lines of the await."""
        return range(self.awaited.lineno, (self.awaited.end_lineno or self.awaited.lineno) + 1)


def independent_loops(syntax: Syntax) -> Iterator[IndependentLoop]:
    """Every such loop of a program."""
    for loop in syntax.all(ast.For, ast.ListComp, ast.SetComp, ast.DictComp):
        function = syntax.function_of(loop)
        round_ = _round_of(loop)
        inside = [node for part in round_ for node in ast.walk(part)]
        awaits = [node for node in inside if isinstance(node, ast.Await)]
        if not isinstance(function, ast.AsyncFunctionDef) or len(awaits) != 1:
            continue
        called = callee(awaits[0].value)
        if any(isinstance(node, _INNER | _ENDING) for node in inside) or called is None:
            continue
        if not _needs_itself(inside, awaits[0]) and _is_stateless(called, syntax):
            yield IndependentLoop(function, awaits[0], called)


def _round_of(loop: ast.For | _Comprehension) -> list[ast.stmt] | list[ast.expr]:
    """What is done again and again."""
    match loop:
        case ast.For(body=body):
            return body
        case ast.DictComp(key=key, value=value):
            return [key, value]
        case _ if len(loop.generators) == 1 and not loop.generators[0].is_async:
            return [loop.elt]
        case _:
            return []


def _needs_itself(inside: list[ast.AST], awaited: ast.Await) -> bool:
    """Whether a call is given something that an earlier round has written."""
    names = [node for node in inside if isinstance(node, ast.Name)]
    written = {node.id for node in names if isinstance(node.ctx, ast.Store)}
    return any(
        isinstance(node, ast.Name) and node.id in written for node in ast.walk(awaited.value)
    )


def _is_stateless(called: str, syntax: Syntax) -> bool:
    """Whether it is a coroutine function of the program that leaves nothing for the next call."""
    functions = syntax.definitions(called)
    return syntax.is_coroutine_function(called) and not any(
        _keeps_state(each, syntax) for each in functions
    )


def _keeps_state(function: Function, syntax: Syntax) -> bool:
    return any(
        isinstance(node, ast.Global | ast.Nonlocal)
        or (isinstance(node, ast.Attribute | ast.Subscript) and isinstance(node.ctx, ast.Store))
        or (isinstance(node, ast.Expr) and _changes_something(node.value, function, syntax))
        for node in ast.walk(function)
    )


def _changes_something(statement: ast.expr, function: Function, syntax: Syntax) -> bool:
    """`saved.append(item)`, where `saved` is neither a module nor the function's own."""
    if not isinstance(statement, ast.Call) or not isinstance(statement.func, ast.Attribute):
        return False
    owner: ast.expr = statement.func
    while isinstance(owner, ast.Attribute):
        owner = owner.value
    modules = {
        alias.asname or alias.name.partition(".")[0]
        for imported in syntax.all(ast.Import)
        for alias in imported.names
    }
    own = {
        node.id
        for node in ast.walk(function)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    return isinstance(owner, ast.Name) and owner.id not in modules | own
