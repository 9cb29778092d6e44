"""Agenda: what will happen from outside the program, by (instant, sequence)."""

import heapq
from collections.abc import Callable

from .timer import NEVER


class Entry:
    """One event to come: a packet that arrives, a thread that wakes, a signal."""

    __slots__ = ("happen", "instant", "sequence")

    def __init__(self, instant: int, sequence: int, happen: Callable[[], object]) -> None:
        self.instant = instant
        self.sequence = sequence
        self.happen: Callable[[], object] | None = happen

    def __lt__(self, other: Entry) -> bool:
        return (self.instant, self.sequence) < (other.instant, other.sequence)


class Agenda:
    """Events of the world, kept in order; whoever waits lets those happen that are due."""

    __slots__ = ("_entries", "_sequence", "next")

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._sequence = 0
        #: The earliest instant at which something happens, in nanoseconds; NEVER if nothing does.
        self.next: int = NEVER

    def add(self, instant: int, happen: Callable[[], object]) -> Entry:
        """Have `happen` called at `instant`, in nanoseconds; equal instants keep this order."""
        self._sequence += 1
        entry = Entry(instant, self._sequence, happen)
        heapq.heappush(self._entries, entry)
        self.next = self._entries[0].instant
        return entry

    def cancel(self, entry: Entry) -> None:
        """Take `entry` out; one that has happened already is left alone."""
        entry.happen = None
        self._forget_cancelled()

    def run_due(self, now: int) -> None:
        """Let everything happen that is due at `now`, and what that adds for `now` or earlier.

        What one of them raises (a signal's handler may) is raised; the rest stays for the next time.
        """
        while self.next <= now:
            happen = heapq.heappop(self._entries).happen
            self._forget_cancelled()
            if happen is not None:
                happen()

    def clear(self) -> None:
        """Forget everything: only between runs."""
        self._entries.clear()
        self._sequence = 0
        self.next = NEVER

    def _forget_cancelled(self) -> None:
        entries = self._entries
        while entries and entries[0].happen is None:
            heapq.heappop(entries)
        self.next = entries[0].instant if entries else NEVER
