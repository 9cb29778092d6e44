"""Endless loops: `while True`, or `async for`, that nothing but an exception or the end of what it reads can leave."""

import ast

from .syntax import Syntax


def in_endless_loop(syntax: Syntax, line: int) -> bool:
    """Whether the innermost function at `line` loops there without end."""
    statements = syntax.on_line(line, ast.stmt)
    function = syntax.function_of(statements[-1]) if statements else None
    loops = [*syntax.on_line(line, ast.While), *syntax.on_line(line, ast.AsyncFor)]
    return any(syntax.function_of(loop) is function and _is_endless(syntax, loop) for loop in loops)


def _is_endless(syntax: Syntax, loop: ast.While | ast.AsyncFor) -> bool:
    if isinstance(loop, ast.While) and not (
        isinstance(loop.test, ast.Constant) and loop.test.value
    ):
        return False
    function = syntax.function_of(loop)
    exits = (node for node in ast.walk(loop) if isinstance(node, ast.Return | ast.Break))
    return not any(
        syntax.function_of(node) is function and _leaves(syntax, node, loop) for node in exits
    )


def _leaves(syntax: Syntax, node: ast.AST, loop: ast.While | ast.AsyncFor) -> bool:
    """Whether `node` leaves `loop` itself; a break leaves the innermost loop only."""
    if isinstance(node, ast.Return):
        return True
    inner = (one for one in syntax.parents(node) if isinstance(one, _LOOPS))
    return next(inner, None) is loop


_LOOPS = (ast.While, ast.For, ast.AsyncFor)
