"""Absent: modules and hosts that a program asks for, and that are not here."""

import re
import sys
from collections.abc import Iterator
from typing import Any, Final

from ..library_finder import LIBRARIES
from ..output import running_task_name
from .diagnosis import Diagnosis, Fact, Kind
from .evidence import Evidence
from .syntax import entries_of

NO_MODULE: Final = Kind("missing-module")
NO_HOST: Final = Kind("unknown-host")

#: They bring a loop of their own in place of asyncio's.
_OTHER_LOOPS: Final = frozenset(("anyio", "curio", "trio"))

#: How like a name must be to be offered in place of one that is not here.
_LIKENESS: Final = 0.75

#: As `kernel.addresses.name_error` words it; libraries put it into texts of their own.
_HOST: Final = re.compile(r"no program here reaches a network, and there is no host '([^']+)'")


def find_missing_module(error: BaseException, evidence: Evidence) -> None:
    """`import numpy`: what is neither Python's own nor simulated."""
    name = error.name if isinstance(error, ModuleNotFoundError) else None
    if name is None:
        return
    module = name.partition(".")[0]
    if module in LIBRARIES:
        return
    if module in sys.stdlib_module_names:
        _add(NO_MODULE, error, evidence, {"module": name}, "of-python")
    elif module in _OTHER_LOOPS:
        _add(NO_MODULE, error, evidence, {"module": module}, "other-loop")
    else:
        facts: dict[str, Fact] = {"module": module, "near": _near(module)}
        _add(NO_MODULE, error, evidence, {**facts, "libraries": sorted(LIBRARIES)}, None)


def find_unknown_host(error: BaseException, evidence: Evidence) -> None:
    """A name that no simulated machine has, be it asked for by a socket or through a library."""
    for each in _behind(error):
        said = _HOST.search(str(each))
        if said is not None:
            _add(NO_HOST, error, evidence, {"host": said[1], "hosts": _hosts()}, None)
            return


def _near(module: str) -> str:
    """The name that was meant, if one is alike."""
    import difflib

    names = [*LIBRARIES, *(name for name in sys.stdlib_module_names if not name.startswith("_"))]
    return "".join(difflib.get_close_matches(module, names, 1, _LIKENESS))


def _hosts() -> list[str]:
    """Those that there are, beside the program's own machine."""
    from world.world import world

    return [host.name for host in world() if host is not world().here]


def _behind(error: BaseException | None) -> Iterator[BaseException]:
    """`error`, what it holds and what it came from."""
    seen = set[int]()
    left = [error]
    while left:
        each = left.pop()
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        left += [each.__cause__, each.__context__, *getattr(each, "exceptions", ())]


def _add(
    kind: Kind,
    error: BaseException,
    evidence: Evidence,
    facts: dict[str, Any],
    variant: str | None,
) -> None:
    entries = entries_of(error)
    line = entries[-1].tb_lineno if entries else None
    at = evidence.findings.now()
    evidence.findings.add(Diagnosis(kind, line, running_task_name(), at, facts, variant))
