"""Manners: how a server that answers question by question behaves when told: how much at once, how fast, what goes wrong."""

from collections import deque
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .host import Host

#: What becomes of a question: an error of the server's, or what `fault` of a host says by name.
type Wrong = int | str

#: Faults that meet one question; `refuse` and `cut` are the host's.
_FAULTS = ("reset", "close", "hang")


class Manners:
    """Of one server; as long as nobody says anything it answers all questions, each connection by itself."""

    def __init__(self, host: Host) -> None:
        self._host = host
        #: Whether there is nothing to look after.
        self.is_usual: bool = True
        self._workers: int | None = None
        self._rate: int | None = None
        self._fault: Wrong | None = None
        self._every = 1
        self._asked = 0
        self._working = 0
        self._recent = deque[float]()
        self._waiting = deque[Callable[[], object]]()
        self._has_planned = False

    def adjust(self, settings: Mapping[str, float | str]) -> None:
        """Be otherwise from now on, in the words of a schedule."""
        for name, value in settings.items():
            match name, value:
                case "workers", float():
                    self._workers = round(value)
                case "rate", float():
                    self._rate = round(value)
                case "every", float():
                    self._every = max(1, round(value))
                case "fault", float():
                    self._fault = round(value)
                case "fault", str() if value in _FAULTS:
                    self._fault = value
                case _:
                    continue
            self.is_usual = False

    def begin(self, work: Callable[[], object]) -> Callable[[], None]:
        """Do `work` when its turn has come, and say `done` after it; returns what prevents it."""
        self._waiting.append(work)
        self._look()
        return lambda: self._waiting.remove(work) if work in self._waiting else None

    def done(self) -> None:
        """One that had begun is over."""
        self._working -= 1
        self._look()

    def next_wrong(self) -> Wrong | None:
        """What goes wrong with the question that is begun now."""
        self._asked += 1
        is_met = self._fault is not None and self._asked % self._every == 0
        return self._fault if is_met else None

    def _look(self) -> None:
        while self._waiting and not self._is_full() and not self._is_too_fast():
            self._working += 1
            self._waiting.popleft()()

    def _is_full(self) -> bool:
        return self._workers is not None and self._working >= self._workers

    def _is_too_fast(self) -> bool:
        if self._rate is None:
            return False
        now = self._host.now()
        while self._recent and self._recent[0] <= now - 1:
            self._recent.popleft()
        if len(self._recent) < self._rate:
            self._recent.append(now)
            return False
        if not self._has_planned:
            self._has_planned = True
            self._host.after(self._recent[0] + 1 - now, self._look_again)
        return True

    def _look_again(self) -> None:
        self._has_planned = False
        self._look()
