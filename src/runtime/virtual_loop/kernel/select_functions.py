"""`select.select`, `poll` and `epoll` over virtual descriptors."""

import select as host
from collections.abc import Callable, Iterable
from typing import Any, Final, Self

from ..environment import SHARED
from ..timer import NEVER, deadline_of
from .errors import kernel_error
from .open_file import HUNG_UP, READABLE, WRITABLE

#: Bits of poll and of epoll, which share their numbers.
_IN: Final = 0x001
_OUT: Final = 0x004
_HUP: Final = 0x010
_NVAL: Final = 0x020
_ONESHOT: Final = 1 << 30

#: What `epoll` needs that only Linux's select module has.
EPOLL_CONSTANTS: Final[dict[str, int]] = {
    "EPOLLIN": _IN,
    "EPOLLPRI": 0x002,
    "EPOLLOUT": _OUT,
    "EPOLLERR": 0x008,
    "EPOLLHUP": _HUP,
    "EPOLLRDNORM": 0x040,
    "EPOLLRDBAND": 0x080,
    "EPOLLWRNORM": 0x100,
    "EPOLLWRBAND": 0x200,
    "EPOLLMSG": 0x400,
    "EPOLLRDHUP": 0x2000,
    "EPOLLEXCLUSIVE": 1 << 28,
    "EPOLLWAKEUP": 1 << 29,
    "EPOLLONESHOT": _ONESHOT,
    "EPOLLET": 1 << 31,
    "EPOLL_CLOEXEC": 0o2000000,
}


def _descriptor(thing: Any) -> int:
    if isinstance(thing, int):
        number = thing
    elif hasattr(thing, "fileno"):
        number = thing.fileno()
    else:
        raise TypeError("argument must be an int, or have a fileno() method.")
    if number < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({number})")
    return number


def _wait(name: str, ready: Callable[[], bool], seconds: float | None) -> None:
    """Wait until something is ready, `seconds` at most; None is for ever."""
    if seconds is not None and seconds <= 0:
        # A program that polls without waiting must not stand still in time.
        SHARED.clock.read()
        SHARED.agenda.run_due(SHARED.clock.now)
        return
    deadline = NEVER if seconds is None else deadline_of(SHARED.clock.seconds() + seconds)
    SHARED.wait_in(name, ready, deadline)


def select(
    readers: Iterable[Any],
    writers: Iterable[Any],
    exceptional: Iterable[Any],
    timeout: float | None = None,
    /,
) -> tuple[list[Any], list[Any], list[Any]]:
    """Wait until some of the descriptors are ready."""
    if timeout is not None and timeout < 0:
        raise ValueError("timeout must be non-negative")
    wanted = [
        (thing, SHARED.descriptors.get(_descriptor(thing)), bits)
        for things, bits in ((list(readers), READABLE | HUNG_UP), (list(writers), WRITABLE))
        for thing in things
    ]
    for thing in exceptional:
        SHARED.descriptors.get(_descriptor(thing))
    _wait(
        "select.select", lambda: any(file.readiness() & bits for _, file, bits in wanted), timeout
    )
    ready = [(thing, bits) for thing, file, bits in wanted if file.readiness() & bits]
    return (
        [thing for thing, bits in ready if bits & READABLE],
        [thing for thing, bits in ready if bits & WRITABLE],
        [],
    )


class Poll:
    """What `select.poll()` gives."""

    def __init__(self) -> None:
        self._masks: dict[int, int] = {}

    def register(self, fd: Any, eventmask: int = _IN | 0x002 | _OUT, /) -> None:
        """Register a descriptor, or change what is asked of it."""
        self._masks[_descriptor(fd)] = eventmask

    def modify(self, fd: Any, eventmask: int, /) -> None:
        """Change what is asked of a registered descriptor."""
        number = _descriptor(fd)
        if number not in self._masks:
            raise kernel_error("ENOENT")
        self._masks[number] = eventmask

    def unregister(self, fd: Any, /) -> None:
        """Forget a descriptor."""
        del self._masks[_descriptor(fd)]

    def poll(self, timeout: float | None = None, /) -> list[tuple[int, int]]:
        """Wait for events, `timeout` milliseconds at most."""
        _wait("poll", lambda: bool(self._ready()), _seconds(timeout, 1_000))
        return self._ready()

    def _ready(self) -> list[tuple[int, int]]:
        found = ((number, _events(number, mask)) for number, mask in self._masks.items())
        return [(number, events) for number, events in found if events]


class Epoll:
    """What `select.epoll()` gives."""

    def __init__(self, sizehint: int = -1, flags: int = 0) -> None:
        self._masks: dict[int, int] = {}
        self.closed = False

    def register(self, fd: Any, eventmask: int = _IN | 0x002 | _OUT) -> None:
        """Register a descriptor. Raises FileExistsError if it is registered."""
        number = _descriptor(fd)
        SHARED.descriptors.get(number)
        if number in self._masks:
            raise kernel_error("EEXIST")
        self._masks[number] = eventmask

    def modify(self, fd: Any, eventmask: int) -> None:
        """Change what is asked of a registered descriptor."""
        self._known(fd)
        self._masks[_descriptor(fd)] = eventmask

    def unregister(self, fd: Any) -> None:
        """Forget a descriptor."""
        self._known(fd)
        del self._masks[_descriptor(fd)]

    def poll(self, timeout: float | None = None, maxevents: int = -1) -> list[tuple[int, int]]:
        """Wait for events, `timeout` seconds at most."""
        _wait("epoll.poll", lambda: bool(self._ready()), _seconds(timeout, 1))
        ready = self._ready()[: maxevents if maxevents > 0 else None]
        for number, _ in ready:
            if self._masks[number] & _ONESHOT:
                self._masks[number] = 0
        return ready

    def close(self) -> None:
        """Close it."""
        self.closed = True
        self._masks.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _known(self, fd: Any) -> None:
        if self.closed:
            raise ValueError("I/O operation on closed epoll object")
        if _descriptor(fd) not in self._masks:
            raise kernel_error("ENOENT")

    def _ready(self) -> list[tuple[int, int]]:
        found = ((number, _events(number, mask)) for number, mask in self._masks.items() if mask)
        return [(number, events) for number, events in found if events and events != _NVAL]


def _seconds(timeout: float | None, units: int) -> float | None:
    """None and negative numbers mean for ever."""
    return None if timeout is None or timeout < 0 else timeout / units


def _events(number: int, mask: int) -> int:
    if number not in SHARED.descriptors:
        return _NVAL
    readiness = SHARED.descriptors.get(number).readiness()
    events = _HUP if readiness & HUNG_UP else 0
    if readiness & READABLE:
        events |= mask & _IN
    if readiness & WRITABLE:
        events |= mask & _OUT
    return events


def select_replacements() -> dict[str, Any]:
    """What each name in `select` becomes."""
    Poll.__name__ = Poll.__qualname__ = "poll"
    Epoll.__name__ = Epoll.__qualname__ = "epoll"
    missing = {name: number for name, number in EPOLL_CONSTANTS.items() if not hasattr(host, name)}
    return {"select": select, "poll": Poll, "epoll": Epoll, **missing}
