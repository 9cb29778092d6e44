"""EpollSelector: a selector over virtual descriptors; waiting lets virtual time pass."""

import selectors
from typing import Any, override

from ..environment import SHARED
from ..timer import NEVER, deadline_of
from .open_file import HUNG_UP, READABLE, WRITABLE, OpenFile

_Ready = list[tuple[selectors.SelectorKey, int]]

_BOTH = READABLE | WRITABLE


class EpollSelector(selectors._BaseSelectorImpl):
    """Reports what is ready, in the order in which it became so, as Linux's epoll does.

    It costs nothing while nothing changes: files tell it when they may have become ready. Private
    names: `_BaseSelectorImpl`, the mapping that all of CPython's selectors share, and its
    `_fd_to_key`.
    """

    _fd_to_key: dict[int, selectors.SelectorKey]

    def __init__(self) -> None:
        super().__init__()
        self._files: dict[int, OpenFile] = {}
        #: Descriptors that may be ready, first come first.
        self.touched: dict[int, None] = {}

    @override
    def register(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        key = super().register(fileobj, events, data)
        try:
            file = SHARED.descriptors.get(key.fd)
        except OSError:
            super().unregister(fileobj)
            raise
        self._files[key.fd] = file
        file.watch(self, key.fd)
        return key

    @override
    def unregister(self, fileobj: Any) -> selectors.SelectorKey:
        key = super().unregister(fileobj)
        self._forget(key.fd)
        return key

    @override
    def modify(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        # In place, as epoll does it: what is ready already keeps its turn.
        key = self.get_key(fileobj)._replace(events=events, data=data)
        self._fd_to_key[key.fd] = key
        self.touch(key.fd)
        return key

    @override
    def close(self) -> None:
        for descriptor in list(self._files):
            self._forget(descriptor)
        super().close()

    def touch(self, descriptor: int) -> None:
        """The readiness of `descriptor` may have changed."""
        self.touched[descriptor] = None

    def has_ready(self) -> bool:
        """Whether something registered is ready now."""
        for descriptor in list(self.touched):
            if self._events(descriptor):
                return True
            del self.touched[descriptor]
        return False

    def take_ready(self) -> _Ready:
        """What is ready now. What stays ready stays in its place, for the next time."""
        ready: _Ready = []
        for descriptor in list(self.touched):
            events = self._events(descriptor)
            if events:
                ready.append((self._fd_to_key[descriptor], events))
            else:
                del self.touched[descriptor]
        return ready

    @override
    def select(self, timeout: float | None = None) -> _Ready:
        """Wait for something to be ready, for `timeout` seconds at most; raises Deadlock if nothing ever is."""
        if timeout is not None and timeout <= 0:
            # A program that polls without waiting must not stand still in time.
            SHARED.clock.read()
            SHARED.agenda.run_due(SHARED.clock.now)
            return self.take_ready()
        now = SHARED.clock.seconds()
        deadline = NEVER if timeout is None else deadline_of(now + timeout)
        SHARED.wait_in("selector.select", self.has_ready, deadline)
        return self.take_ready()

    def _events(self, descriptor: int) -> int:
        file = self._files.get(descriptor)
        key = self._fd_to_key.get(descriptor)
        if file is None or key is None or file.references == 0:
            return 0
        readiness = file.readiness()
        if readiness & HUNG_UP:
            readiness |= _BOTH
        return readiness & key.events

    def _forget(self, descriptor: int) -> None:
        self.touched.pop(descriptor, None)
        file = self._files.pop(descriptor, None)
        if file is not None:
            file.unwatch(self, descriptor)


class PollSelector(EpollSelector):
    """The same under another name, which asyncio logs."""


class SelectSelector(EpollSelector):
    """The same under another name, which asyncio logs."""


#: The selectors that the loop knows from inside.
STOCK_SELECTORS = frozenset((EpollSelector, PollSelector, SelectSelector))
