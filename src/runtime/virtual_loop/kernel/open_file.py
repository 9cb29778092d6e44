"""OpenFile: what a virtual descriptor stands for, and who is told when it becomes ready."""

import weakref
from typing import Final, Protocol

from .errors import kernel_error

READABLE: Final = 1
WRITABLE: Final = 2
#: Closed on the other side, or broken: reported whatever was asked for.
HUNG_UP: Final = 4


class Watcher(Protocol):
    """A selector in which descriptors are registered."""

    def touch(self, descriptor: int) -> None:
        """The readiness of `descriptor` may have changed."""


class OpenFile:
    """One open file description; several descriptors may share it."""

    #: What `os.fstat` says of it.
    mode: int = 0

    def __init__(self) -> None:
        #: How many descriptors stand for it.
        self.references: int = 0
        self.blocking: bool = True
        #: Who uses it at another host; watchers are not kept alive, this one is.
        self.owner: object = None
        # Weak, as the kernel is no owner: a loop that nobody closed must be found by garbage collection.
        self._watchers: list[tuple[weakref.ref[Watcher], int]] = []

    def readiness(self) -> int:
        """What can be done without waiting: READABLE, WRITABLE, HUNG_UP."""
        raise NotImplementedError

    def read(self, count: int) -> bytes:
        """What `os.read` gives. Raises BlockingIOError if there is nothing yet."""
        raise kernel_error("EBADF")

    def write(self, data: memoryview) -> int:
        """What `os.write` does. Raises BlockingIOError if there is no room."""
        raise kernel_error("EBADF")

    def fail(self, name: str) -> None:
        """It broke: the next call raises the error `name`, later ones see the end."""

    def release(self) -> None:
        """The last descriptor was closed."""

    def watch(self, watcher: Watcher, descriptor: int) -> None:
        """Tell `watcher` of `descriptor` from now on, and at once."""
        self._watchers.append((weakref.ref(watcher), descriptor))
        watcher.touch(descriptor)

    def unwatch(self, watcher: Watcher, descriptor: int) -> None:
        """Tell `watcher` no longer."""
        self._watchers = [
            (other, number)
            for other, number in self._watchers
            if other() not in (watcher, None) or number != descriptor
        ]

    @property
    def is_watched(self) -> bool:
        """Whether a selector will tell when it is ready."""
        return any(watcher() is not None for watcher, _ in self._watchers)

    def changed(self) -> None:
        """The readiness may have changed."""
        for reference, descriptor in self._watchers:
            watcher = reference()
            if watcher is not None:
                watcher.touch(descriptor)
