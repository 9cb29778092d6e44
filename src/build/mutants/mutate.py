"""Changes a program in the ways in which learners of coroutines go wrong, one change a mutant.

It reads the program from its input and prints one JSON object a mutant: its name (operator and
line, the same in every run), and the whole changed program. All other lines stay as they are.
"""

import ast
import json
import sys
from collections.abc import Callable, Iterator

type Placed = ast.expr | ast.stmt
"""What has a place in the text."""

type Change = tuple[str, Placed, str]
"""The name of an operator, the node that it replaces, and the text that comes in its place."""


def called(node: ast.AST) -> str:
    """The last name of what `node` calls: `gather` for `asyncio.gather(…)`; empty if it is no call."""
    if not isinstance(node, ast.Call):
        return ""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def awaits(node: ast.AST) -> Iterator[Change]:
    """Awaits that are forgotten, put in the wrong place, or block."""
    if not isinstance(node, ast.Await):
        return
    value, text = node.value, ast.unparse(node.value)
    yield "drop-await", node, text
    name = called(value)
    if not isinstance(value, ast.Call):
        yield "await-nothing", node, "None"
        return
    arguments = ", ".join(ast.unparse(argument) for argument in value.args)
    if name == "sleep":
        yield "blocking-sleep", node, f'__import__("time").sleep({arguments})'
        if arguments != "0":
            yield "sleep-zero", value, "asyncio.sleep(0)"
    elif name == "gather":
        yield from gathers(node, value)
    elif name == "to_thread" and value.args:
        function, *rest = (ast.unparse(argument) for argument in value.args)
        yield "call-without-thread", node, f"{function}({', '.join(rest)})"
    elif name in ("wait_for", "shield") and value.args:
        yield f"drop-{name}", value, ast.unparse(value.args[0])
    else:
        yield "task-without-await", node, f"asyncio.create_task({text})"


def gathers(node: ast.Await, call: ast.Call) -> Iterator[Change]:
    """Gathered awaitables one after another, and errors that are kept or let out."""
    if len(call.args) == 1 and isinstance(call.args[0], ast.Starred):
        inner = ast.unparse(call.args[0].value)
        yield "gather-in-turn", node, f"[await each for each in {inner}]"
    else:
        each = ", ".join(f"await {ast.unparse(argument)}" for argument in call.args)
        yield "gather-in-turn", node, f"[{each}]"
        if len(call.args) > 1:
            fewer = ", ".join(ast.unparse(argument) for argument in call.args[:-1])
            yield "gather-without-last", node, f"await asyncio.gather({fewer})"
    arguments = ", ".join(ast.unparse(argument) for argument in call.args)
    if any(keyword.arg == "return_exceptions" for keyword in call.keywords):
        yield "drop-return-exceptions", call, f"asyncio.gather({arguments})"
    else:
        more = f"asyncio.gather({arguments}, return_exceptions=True)"
        yield "add-return-exceptions", call, more


def tasks(node: ast.AST) -> Iterator[Change]:
    """Tasks that are awaited where they are made, that nobody keeps, or timers that are none."""
    if called(node) == "create_task" and isinstance(node, ast.Call) and node.args:
        yield "await-instead-of-task", node, f"await {ast.unparse(node.args[0])}"
    if isinstance(node, ast.Call) and len(node.args) == 1 and called(node.args[0]) == "create_task":
        yield "drop-task-reference", node, ast.unparse(node.args[0])
    if called(node) == "call_later" and isinstance(node, ast.Call) and len(node.args) > 1:
        rest = ", ".join(ast.unparse(argument) for argument in node.args[1:])
        yield "call-soon", node, f"{ast.unparse(node.func)[: -len('call_later')]}call_soon({rest})"
    if isinstance(node, ast.ListComp) and isinstance(node.elt, ast.Await):
        (generator,) = node.generators[:1]
        if isinstance(node.elt.value, ast.Name) and not generator.ifs:
            name, source = ast.unparse(generator.target), ast.unparse(generator.iter)
            completed = f"[await {name} for {name} in asyncio.as_completed({source})]"
            yield "as-completed", node, completed


def values(node: ast.AST) -> Iterator[Change]:
    """Numbers that are off by one, comparisons that are off, flags that are turned."""
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield "flip-flag", node, repr(not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        yield "one-more", node, repr(node.value + 1)
        if node.value > 0:
            yield "one-less", node, repr(node.value - 1)
    elif isinstance(node, ast.Constant) and isinstance(node.value, float):
        yield "doubled", node, repr(node.value * 2)
        yield "halved", node, repr(node.value / 2)
    elif isinstance(node, ast.Compare) and len(node.ops) == 1:
        left, right = ast.unparse(node.left), ast.unparse(node.comparators[0])
        for name, sign in COMPARISONS.get(type(node.ops[0]), ()):
            yield name, node, f"{left} {sign} {right}"
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "drop-not", node, ast.unparse(node.operand)


COMPARISONS: dict[type[ast.cmpop], tuple[tuple[str, str], ...]] = {
    ast.Lt: (("at-most", "<="), ("turned-comparison", ">=")),
    ast.LtE: (("less", "<"), ("turned-comparison", ">")),
    ast.Gt: (("at-least", ">="), ("turned-comparison", "<=")),
    ast.GtE: (("more", ">"), ("turned-comparison", "<")),
    ast.Eq: (("turned-comparison", "!="),),
    ast.NotEq: (("turned-comparison", "=="),),
    ast.In: (("turned-comparison", "not in"),),
    ast.NotIn: (("turned-comparison", "in"),),
    ast.Is: (("turned-comparison", "is not"),),
    ast.IsNot: (("turned-comparison", "is"),),
}


DROPPED = (ast.Expr, ast.AugAssign, ast.Delete, ast.Break, ast.Continue)


def statements(node: ast.AST) -> Iterator[Change]:
    """Statements that are missing, and results that are not given."""
    is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    if isinstance(node, DROPPED) and not is_text:
        yield "drop-statement", node, "pass"
    elif isinstance(node, ast.Raise):
        yield "drop-raise", node, "pass"
    elif isinstance(node, ast.Return) and node.value is not None:
        yield "return-nothing", node, "return None"


def conditions(node: ast.AST) -> Iterator[Change]:
    """Conditions that are left out, and loops that end too soon or begin at the wrong end."""
    if isinstance(node, (ast.If, ast.While)):
        if not isinstance(node.test, ast.Constant):
            yield "always", node.test, "True"
            yield "never", node.test, "False"
    elif isinstance(node, (ast.For, ast.AsyncFor)):
        source = ast.unparse(node.iter)
        yield "backwards", node.iter, f"list({source})[::-1]"
        yield "only-first", node.iter, f"list({source})[:1]"
        yield "all-but-last", node.iter, f"list({source})[:-1]"
    elif isinstance(node, ast.comprehension):
        source = ast.unparse(node.iter)
        yield "backwards", node.iter, f"list({source})[::-1]"
        yield "all-but-last", node.iter, f"list({source})[:-1]"


def handlers(node: ast.AST) -> Iterator[Change]:
    """Exceptions that are caught too widely, not at all, or swallowed."""
    if isinstance(node, ast.ExceptHandler) and node.type is not None:
        if ast.unparse(node.type) != "BaseException":
            yield "widen-except", node.type, "BaseException"
        yield "narrow-except", node.type, "ZeroDivisionError"


OPERATORS: tuple[Callable[[ast.AST], Iterator[Change]], ...] = (
    awaits,
    tasks,
    values,
    statements,
    conditions,
    handlers,
)


class Source:
    """A program as text, in which the text of a node can be replaced."""

    def __init__(self, text: str) -> None:
        self.lines = [line.encode() for line in text.splitlines(keepends=True)]

    def replaced(self, node: Placed, text: str) -> str:
        """The program with `text` in place of `node`."""
        first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
        before = self.lines[first][: node.col_offset]
        after = self.lines[last][node.end_col_offset :]
        parts = [*self.lines[:first], before, text.encode(), after, *self.lines[last + 1 :]]
        return b"".join(parts).decode()

    def without_block(self, node: ast.With | ast.AsyncWith) -> str:
        """The program with the body of a `with` left to itself."""
        indent = b" " * node.col_offset
        first, body = node.lineno - 1, node.body[0].lineno - 1
        return b"".join([*self.lines[:first], indent + b"if True:\n", *self.lines[body:]]).decode()

    def without_finally(self, node: ast.Try) -> str:
        """The program with a `finally` that does nothing."""
        first, last = node.finalbody[0], node.finalbody[-1]
        indent = b" " * first.col_offset
        end = last.end_lineno or last.lineno
        return b"".join(
            [*self.lines[: first.lineno - 1], indent + b"pass\n", *self.lines[end:]]
        ).decode()


def mutants(text: str) -> Iterator[tuple[str, int, str]]:
    """Every mutant: operator, line, program; none equal to the program or to one before."""
    source, tree = Source(text), ast.parse(text)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        for operator in OPERATORS:
            for name, target, replacement in operator(node):
                wrapped = replacement if is_statement(target) else f"({replacement})"
                yield name, target.lineno, source.replaced(target, tidy(wrapped, target, parents))
        if isinstance(node, (ast.With, ast.AsyncWith)):
            yield "drop-with", node.lineno, source.without_block(node)
        if isinstance(node, ast.Try) and node.finalbody:
            yield "drop-finally", node.lineno, source.without_finally(node)


SAFE_PARENTS = (
    ast.Assign,
    ast.AsyncFor,
    ast.AugAssign,
    ast.Call,
    ast.ExceptHandler,
    ast.Expr,
    ast.For,
    ast.If,
    ast.ListComp,
    ast.Return,
    ast.While,
    ast.comprehension,
)


def is_statement(node: ast.AST) -> bool:
    """Whether `node` stands on lines of its own."""
    return isinstance(node, ast.stmt)


def tidy(text: str, node: ast.AST, parents: dict[ast.AST, ast.AST]) -> str:
    """Leaves parentheses away where nothing can come of it, so that a diff reads well."""
    parent = parents.get(node)
    is_safe = isinstance(parent, SAFE_PARENTS) or isinstance(node, ast.Constant)
    if text.startswith("(") and is_safe:
        return text[1:-1]
    return text


def main() -> None:
    """Print every mutant that compiles, each once."""
    text = sys.stdin.read()
    seen = {text}
    counts: dict[str, int] = {}
    for name, line, mutant in sorted(mutants(text), key=lambda each: each[1]):
        if mutant in seen:
            continue
        seen.add(mutant)
        try:
            compile(mutant, "mutant", "exec")
        except SyntaxError:
            continue
        key = f"{name} {line}"
        counts[key] = counts.get(key, 0) + 1
        named = key if counts[key] == 1 else f"{key} #{counts[key]}"
        print(json.dumps({"name": named, "source": mutant}))


main()
