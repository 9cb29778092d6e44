"""is_stateless: whether a function is nothing but its code, so that another interpreter needs no program to run it."""

import builtins
import dis
from types import CodeType, FunctionType


def is_stateless(function: object) -> bool:
    """Whether `function` has no closure and no defaults, and uses no names but built-in ones and its own."""
    if not isinstance(function, FunctionType):
        return False
    has_more = function.__closure__ or function.__defaults__ or function.__kwdefaults__
    return not has_more and _globals_of(function.__code__) <= _builtin_names(function)


def _builtin_names(function: FunctionType) -> set[str]:
    return set(vars(builtins)) - set(function.__globals__)


def _globals_of(code: CodeType) -> set[str]:
    used = {
        str(each.argval)
        for each in dis.get_instructions(code)
        if each.opname in ("LOAD_GLOBAL", "STORE_GLOBAL", "DELETE_GLOBAL", "LOAD_NAME")
    }
    inner = [_globals_of(const) for const in code.co_consts if isinstance(const, CodeType)]
    return used.union(*inner)
