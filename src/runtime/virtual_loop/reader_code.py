"""ReaderCode: tells when the reader's code calls certain functions, and which futures it awaits."""

import asyncio
import functools
import gc
import opcode
import sys
from collections.abc import Callable, Iterator, Mapping
from types import BuiltinMethodType, CodeType, FrameType, MethodType
from typing import Any, Final

from .monitors import TRACE, watch

#: Called with the object whose method it is.
OwnerListener = Callable[[Any], object]

_FUTURE: Final[Any] = asyncio.Future

#: Where a value is taken from an awaitable: `await` itself, and `yield from` in an `__await__`.
_AWAITS: Final = (opcode.opmap["GET_AWAITABLE"], opcode.opmap["GET_YIELD_FROM_ITER"])


class ReaderCode:
    """Watches single places of the program by sys.monitoring: those of no interest are left after the first time.

    Futures are C, and have no code of their own to watch; so the calls are watched where the reader makes them.
    """

    def __init__(
        self,
        before: Mapping[Any, OwnerListener],
        after: Mapping[Any, OwnerListener],
        awaited: OwnerListener,
        on_failure: Callable[[Exception], None],
    ) -> None:
        # By address: to hash or compare what the program calls might run code of the program.
        self._before = {id(function): listener for function, listener in before.items()}
        self._after = {id(function): listener for function, listener in after.items()}
        self._names = frozenset(function.__name__ for function in (*before, *after))
        self._awaited = awaited
        self._on_failure = on_failure
        #: By address of the code: the positions of its awaits.
        self._awaits: dict[int, frozenset[int]] = {}
        self._wraps = False
        self._paused = False

    def begin(self, program: CodeType) -> None:
        """Watch `program`; the tool of the trace is in use already."""
        monitoring = sys.monitoring
        events = monitoring.events
        monitoring.register_callback(TRACE, events.CALL, self._called)
        monitoring.register_callback(TRACE, events.C_RETURN, self._returned)
        monitoring.register_callback(TRACE, events.INSTRUCTION, self._reached)
        codes = list(codes_in(program))
        # What was wrapped may be called anywhere, as `later()` is where later = partial(answer.set_result, 1).
        self._wraps = any("partial" in code.co_names for code in codes)
        for code in codes:
            self.watch(code)

    def watch(self, code: CodeType) -> None:
        """Watch one function of the program."""
        events = sys.monitoring.events
        wanted = 0
        if self._wraps or not self._names.isdisjoint(code.co_names):
            wanted |= events.CALL
        awaits = _awaits_in(code)
        if awaits:
            self._awaits[id(code)] = awaits
            wanted |= events.INSTRUCTION
        if wanted:
            watch(TRACE, code, wanted)

    def pause(self) -> None:
        """Watch no more, in the middle of a run: see `LibraryMonitor.pause`."""
        self._paused = True

    # ---- calls ----

    def _called(self, _code: CodeType, _offset: int, function: Any, first: Any) -> object:
        if self._paused:
            return sys.monitoring.DISABLE
        method, owner = _method(function, first)
        listener = self._before.get(id(method))
        if listener is not None:
            self._tell(listener, owner)
        elif id(method) not in self._after:
            return sys.monitoring.DISABLE
        return None

    def _returned(self, _code: CodeType, _offset: int, function: Any, first: Any) -> None:
        if not self._paused:
            method, owner = _method(function, first)
            listener = self._after.get(id(method))
            if listener is not None:
                self._tell(listener, owner)

    # ---- awaits ----

    def _reached(self, code: CodeType, offset: int) -> object:
        if self._paused or offset not in self._awaits[id(code)]:
            return sys.monitoring.DISABLE
        awaited = _top_of_stack(sys._getframe(1))
        if issubclass(type(awaited), _FUTURE):
            self._tell(self._awaited, awaited)
        return None

    def _tell(self, listener: OwnerListener, owner: Any) -> None:
        try:
            listener(owner)
        except Exception as error:
            # Raised here it would be raised in the program.
            self._on_failure(error)


def codes_in(code: CodeType) -> Iterator[CodeType]:
    """`code` and all that is defined in it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from codes_in(constant)


def _awaits_in(code: CodeType) -> frozenset[int]:
    opcodes = code.co_code[::2]
    return frozenset(2 * at for at, found in enumerate(opcodes) if found in _AWAITS)


def _method(function: Any, first: Any) -> tuple[Any, Any]:
    """The function behind what is called and the object that it is called for, seen through `partial`."""
    while type(function) is functools.partial:
        function, first = function.func, next(iter(function.args), first)
    if type(function) is MethodType:
        return function.__func__, function.__self__
    # Some bound methods in C are of a class of their own below this one.
    if issubclass(type(function), BuiltinMethodType):
        bound: Any = function
        if issubclass(type(bound.__self__), _FUTURE):
            return getattr(bound.__self__.__class__, bound.__name__, None), bound.__self__
    return function, first


def _top_of_stack(frame: FrameType) -> Any:
    """What the running coroutine is about to await: the last thing that its frame holds, which only the
    garbage collector can see.
    """
    held = gc.get_referents(frame.f_generator)
    return held[-1] if held else None
