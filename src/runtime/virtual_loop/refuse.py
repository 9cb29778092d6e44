"""What cannot exist in one thread without an outside world, refused by name with what to use."""

from collections.abc import Callable
from typing import Any, Final, NoReturn

_PROCESSES = "There are no other programs. Use a ProcessPoolExecutor, or await a coroutine."
_TLS = "There is no encryption here. Leave out ssl=..., and speak plain TCP."

#: Methods of the loop that would need what is not there, and what to use instead.
LOOP_METHODS: Final[dict[str, str]] = {
    "start_tls": _TLS,
    "subprocess_exec": _PROCESSES,
    "subprocess_shell": _PROCESSES,
}

#: Names in other modules: (module, attribute path) -> (how the reader knows it, what to use).
LIBRARY_NAMES: Final[dict[tuple[str, str], tuple[str, str]]] = {
    ("ssl", "SSLContext.wrap_bio"): ("ssl.SSLContext.wrap_bio (or ssl=...)", _TLS),
    ("ssl", "SSLContext.wrap_socket"): ("ssl.SSLContext.wrap_socket", _TLS),
    ("multiprocessing.process", "BaseProcess.start"): ("multiprocessing.Process.start", _PROCESSES),
    ("multiprocessing.context", "BaseContext.Pool"): ("multiprocessing.Pool", _PROCESSES),
    ("multiprocessing.context", "BaseContext.Manager"): ("multiprocessing.Manager", _PROCESSES),
    ("multiprocessing.context", "BaseContext.Queue"): ("multiprocessing.Queue", _PROCESSES),
    ("subprocess", "Popen.__init__"): ("subprocess", _PROCESSES),
    ("os", "fork"): ("os.fork", _PROCESSES),
    ("os", "execv"): ("os.execv", _PROCESSES),
    ("os", "execve"): ("os.execve", _PROCESSES),
    ("os", "system"): ("os.system", _PROCESSES),
}


def refused() -> dict[str, str]:
    """All that is refused: how the reader knows it, and what to use instead."""
    methods = {f"loop.{method}": instead for method, instead in LOOP_METHODS.items()}
    return {**methods, **dict(LIBRARY_NAMES.values())}


class UnavailableError(RuntimeError):
    """Something that cannot exist here; the message says what to use instead."""


def refusal(name: str, instead: str) -> Callable[..., NoReturn]:
    """A function that refuses whatever it is called with."""

    def refuse(*_args: object, **_kwargs: object) -> NoReturn:
        raise UnavailableError(f"{name} is not available here. {instead}")

    refuse.__name__ = refuse.__qualname__ = name.rpartition(".")[2]
    return refuse


class RefusingLoop:
    """The part of the loop that refuses: before BaseEventLoop in the order of bases."""


def _refuse_methods(cls: type[Any]) -> None:
    for method, instead in LOOP_METHODS.items():
        setattr(cls, method, refusal(f"loop.{method}", instead))


_refuse_methods(RefusingLoop)
