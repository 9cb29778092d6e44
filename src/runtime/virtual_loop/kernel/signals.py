"""Signals: handlers, timers and deliveries of the simulated process."""

import contextlib
import os
import signal as host
import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING, Any, Final

from ..clock import NANOSECONDS, to_nanoseconds
from ..sources import innermost_reader_frame
from .errors import kernel_error

if TYPE_CHECKING:
    from ..agenda import Entry
    from ..environment import Environment

#: What `signal.getsignal` gives: SIG_DFL, SIG_IGN or a function.
Handler = Callable[[int, FrameType | None], object] | int

#: Nobody can catch or ignore these.
_UNCATCHABLE: Final = (host.SIGKILL, host.SIGSTOP)

#: What they do by default is nothing.
_HARMLESS: Final = (host.SIGCHLD, host.SIGURG, host.SIGWINCH, host.SIGCONT)

_MAIN_ONLY: Final = "only works in main thread of the main interpreter"


class Signals:
    """Delivers a signal as Linux and CPython do together: its handler runs before anything else."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._handlers: dict[int, Handler] = {}
        self._wakeup = -1
        self._alarm: Entry | None = None
        self._interval = 0
        #: How many were handled, so that `signal.pause` knows when one was.
        self._handled = 0
        self.clear()

    def clear(self) -> None:
        """Handlers as a new process has them: only between runs."""
        self._handlers = {
            host.SIGINT: host.default_int_handler,
            host.SIGPIPE: host.SIG_IGN,
            host.SIGXFSZ: host.SIG_IGN,
        }
        self._wakeup = -1
        self._alarm = None

    def at(self, instant: int, number: int) -> None:
        """Have the signal arrive at `instant`, in nanoseconds."""
        self._environment.agenda.add(instant, lambda: self.deliver(number))

    def deliver(self, number: int) -> None:
        """Let the signal arrive now; what its handler raises is raised."""
        handler = self._handlers.get(number, host.SIG_DFL)
        if number in _UNCATCHABLE or handler == host.SIG_DFL:
            self._do_default(number)
        elif handler != host.SIG_IGN and callable(handler):
            self._handled += 1
            self._wake(number)
            here = sys._getframe()
            handler(number, innermost_reader_frame(here) or here)

    def _do_default(self, number: int) -> None:
        if number not in _HARMLESS:
            # Linux ends the process at once; here the program unwinds, which is all that can be done.
            raise SystemExit(host.strsignal(number))

    def _wake(self, number: int) -> None:
        """Write the number where `set_wakeup_fd` asked for it."""
        descriptors = self._environment.descriptors
        if self._wakeup in descriptors:
            # As in CPython: if there is no room, whoever reads it has enough to read.
            with contextlib.suppress(BlockingIOError):
                descriptors.get(self._wakeup).write(memoryview(bytes([number])))

    # ---- the functions of `signal` ----

    def replacements(self) -> dict[str, Callable[..., Any]]:
        """What each name in `signal` becomes."""
        return {
            "signal": self.signal,
            "getsignal": self.getsignal,
            "raise_signal": self.raise_signal,
            "set_wakeup_fd": self.set_wakeup_fd,
            "siginterrupt": self.siginterrupt,
            "alarm": self.alarm,
            "setitimer": self.setitimer,
            "getitimer": self.getitimer,
            "pause": self.pause,
        }

    def signal(self, signalnum: int, handler: Any) -> Any:
        """Set the handler of a signal; return the one before."""
        if threading.current_thread() is not threading.main_thread():
            raise ValueError(f"signal {_MAIN_ONLY}")
        if not callable(handler) and handler not in (host.SIG_DFL, host.SIG_IGN):
            raise TypeError(
                "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object"
            )
        _check(signalnum)
        if signalnum in _UNCATCHABLE:
            raise kernel_error("EINVAL")
        before = self.getsignal(signalnum)
        self._handlers[signalnum] = handler
        return before

    def getsignal(self, signalnum: int) -> Any:
        """Return the handler of a signal."""
        _check(signalnum)
        return self._handlers.get(signalnum, host.SIG_DFL)

    def raise_signal(self, signalnum: int, /) -> None:
        """Send a signal to this process; 0 only asks whether that can be done."""
        if not 0 <= signalnum < host.NSIG:
            raise kernel_error("EINVAL")
        if signalnum:
            self.deliver(signalnum)

    def kill(self, pid: int, signalnum: int, /) -> None:
        """`os.kill`: there is no process but this one."""
        if pid not in (0, os.getpid()):
            raise ProcessLookupError(3, "No such process")
        self.raise_signal(signalnum)

    def interrupt_main(self, signum: int = host.SIGINT, /) -> None:
        """`_thread.interrupt_main`: as if the signal had come; without a handler nothing happens."""
        _check(signum)
        if callable(self._handlers.get(signum)):
            self.deliver(signum)

    def set_wakeup_fd(self, fd: int, /, *, warn_on_full_buffer: bool = True) -> int:
        """Have the number of each signal written to a descriptor; return the one before."""
        if threading.current_thread() is not threading.main_thread():
            raise ValueError(f"set_wakeup_fd {_MAIN_ONLY}")
        if fd != -1 and self._environment.descriptors.get(fd).blocking:
            raise ValueError(f"the fd {fd} must be in non-blocking mode")
        before, self._wakeup = self._wakeup, fd
        return before

    def siginterrupt(self, signalnum: int, flag: bool, /) -> None:
        """Say whether system calls are interrupted: CPython tries them again anyway."""
        _check(signalnum)

    # ---- alarms ----

    def alarm(self, seconds: int, /) -> int:
        """Have SIGALRM arrive in so many seconds; return how many were left before."""
        left, _ = self.setitimer(host.ITIMER_REAL, seconds)
        return -(-round(left * 10) // 10)

    def setitimer(
        self, which: int, seconds: float, interval: float = 0.0, /
    ) -> tuple[float, float]:
        """Have SIGALRM arrive in `seconds`, and every `interval` seconds after that."""
        if which != host.ITIMER_REAL:
            raise host.ItimerError(22, "Invalid argument")
        before = self.getitimer(which)
        agenda = self._environment.agenda
        if self._alarm is not None:
            agenda.cancel(self._alarm)
            self._alarm = None
        self._interval = to_nanoseconds(interval)
        if seconds > 0:
            self._set_alarm(to_nanoseconds(seconds))
        return before

    def getitimer(self, which: int, /) -> tuple[float, float]:
        """Return the seconds left and the interval."""
        if which != host.ITIMER_REAL or self._alarm is None:
            return (0.0, 0.0)
        left = self._alarm.instant - self._environment.clock.now
        return (left / NANOSECONDS, self._interval / NANOSECONDS)

    def _set_alarm(self, nanoseconds: int) -> None:
        now = self._environment.clock.now
        self._alarm = self._environment.agenda.add(now + nanoseconds, self._ring)

    def _ring(self) -> None:
        self._alarm = None
        if self._interval:
            self._set_alarm(self._interval)
        self.deliver(host.SIGALRM)

    def pause(self) -> None:
        """Wait until a signal was handled."""
        before = self._handled
        self._environment.wait_in("signal.pause", lambda: self._handled > before)


def _check(number: int) -> None:
    if not 1 <= number < host.NSIG:
        raise ValueError("signal number out of range")
