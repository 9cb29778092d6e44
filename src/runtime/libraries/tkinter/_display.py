"""Display: the event loop of the one Tk application of a run, its timers, and its simulated user."""

import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from virtual_loop.clock import NANOSECONDS
from virtual_loop.environment import SHARED
from virtual_loop.screen import UserAct
from virtual_loop.timer import NEVER
from world.blocking import blocking_call

if TYPE_CHECKING:
    from ._misc import Misc
    from ._root import Tk

#: Nanoseconds after which the user closes the window, where the run does not say when.
PATIENCE: Final = 10 * NANOSECONDS

#: How long another thread waits for a main loop before it gives up.
_WAIT_FOR_LOOP: Final = NANOSECONDS

#: Shorter than this, nobody sees a window stand still.
_SEEN: Final = NANOSECONDS // 10


class TclError(Exception):
    """What Tk itself refuses."""


class _Timer:
    """A call that `after` has put off; it keeps its place among those of the same instant."""

    def __init__(self, name: str, deadline: int, call: Callable[[], object]) -> None:
        self.name = name
        self.deadline = deadline
        self.call = call


class Display:
    """Events are handled only while somebody runs `mainloop`, `update` or another thread's call for them."""

    def __init__(self, root: Tk) -> None:
        self.root = root
        self.owner = threading.get_ident()
        self.is_alive = True
        self._timers: list[_Timer] = []
        self._idle: list[_Timer] = []
        self._acts: deque[UserAct] = deque()
        #: What other threads want done here.
        self._calls: deque[Callable[[], None]] = deque()
        self._names = 0
        self._depth = 0
        self._quits = False
        self._has_user = False
        SHARED.screen.is_used = True

    # ---- the user ----

    def _meet_user(self) -> None:
        """From now on the user does what the run says, or else waits a while and closes the window."""
        if self._has_user:
            return
        self._has_user = True
        # Nobody uses what was not seen before.
        self.redraw()
        acts, now = SHARED.screen.acts, SHARED.clock.now
        for act in acts:
            SHARED.agenda.add(max(act.at, now), lambda act=act: self._acts.append(act))
        if not any(act.deed == "close" for act in acts):
            latest = max([now, *(act.at for act in acts)])
            close = UserAct("close", latest + PATIENCE)
            SHARED.agenda.add(close.at, lambda: self._acts.append(close))

    # ---- timers ----

    def after(self, nanoseconds: int, call: Callable[[], object]) -> str:
        """Have `call` called as soon as events are handled after so long."""
        timer = _Timer(self._name(), SHARED.clock.now + max(0, nanoseconds), call)
        self._timers.append(timer)
        return timer.name

    def when_idle(self, call: Callable[[], object]) -> str:
        """Have `call` called when nothing else is to be done."""
        timer = _Timer(self._name(), 0, call)
        self._idle.append(timer)
        return timer.name

    def forget(self, name: str) -> None:
        """Take back what `after` gave; one that has run is left alone."""
        self._timers = [timer for timer in self._timers if timer.name != name]
        self._idle = [timer for timer in self._idle if timer.name != name]

    def _name(self) -> str:
        self._names += 1
        return f"after#{self._names - 1}"

    # ---- the event loop ----

    def main_loop(self) -> None:
        """Handle events until the application is destroyed or `quit` is called."""
        self._meet_user()
        self._quits = False
        self._depth += 1
        try:
            with blocking_call("tkinter.mainloop"):
                while self.is_alive and not self._quits:
                    self.handle_events()
                    if self.is_alive and not self._quits:
                        SHARED.wait_in("tkinter.mainloop", self._has_event, self._next_timer())
        finally:
            self._depth -= 1
            self._quits = False

    def handle_events(self) -> None:
        """Handle what has happened by now, and what the handlers add for now but no endless chain of it."""
        self._meet_user()
        SHARED.agenda.run_due(SHARED.clock.now)
        self._run_calls()
        while self._acts and self.is_alive:
            self._do(self._acts.popleft())
        now = SHARED.clock.now
        due = sorted(
            (one for one in self._timers if one.deadline <= now), key=lambda one: one.deadline
        )
        for timer in due:
            if timer in self._timers and self.is_alive:
                self._timers.remove(timer)
                self.handle(timer.call)
        self.handle_idle()

    def handle_idle(self) -> None:
        """Call what waits for an idle moment, and redraw."""
        waiting, self._idle = self._idle, []
        for timer in waiting:
            if self.is_alive:
                self.handle(timer.call)
        self.redraw()

    def redraw(self) -> None:
        """Show how the window stands."""
        windows = [self.root.picture()] if self.is_alive else []
        SHARED.screen.show(SHARED.clock.now, windows)

    def handle(self, call: Callable[[], object]) -> None:
        """Call a handler; what it raises is reported, and the loop goes on."""
        begun = SHARED.clock.now
        try:
            call()
        except SystemExit:
            raise
        except Exception:
            self.root.report_callback_exception(*sys.exc_info())
        if SHARED.clock.now - begun >= _SEEN:
            SHARED.screen.frozen(begun, SHARED.clock.now)

    def quit(self) -> None:
        """Have the main loop return."""
        self._quits = True

    def end(self) -> None:
        """The application is destroyed: nothing of it happens any more."""
        self.is_alive = False
        self._timers.clear()
        self._idle.clear()
        self._acts.clear()
        self.redraw()

    def _has_event(self) -> bool:
        return bool(self._acts or self._calls or self._idle) or self._quits or not self.is_alive

    def _next_timer(self) -> int:
        return min((timer.deadline for timer in self._timers), default=NEVER)

    # ---- what the user does ----

    def _do(self, act: UserAct) -> None:
        if act.deed == "close":
            self.handle(self.root.asked_to_close)
            return
        there: list[Misc] = [one for one in self.root.all_shown() if one.takes(act.deed)]
        found = next(
            (one for place, one in enumerate(there, 1) if one.is_meant(act.widget, place)), None
        )
        if found is None:
            SHARED.screen.missed(act, [one.shown_name(place) for place, one in enumerate(there, 1)])
        else:
            self.handle(lambda: found.used(act))

    # ---- other threads ----

    def call[T](self, what: Callable[[], T]) -> T:
        """Call `what` in the thread that made the application, as Tk does for calls from others."""
        if threading.get_ident() == self.owner:
            return what()
        deadline = SHARED.clock.now + _WAIT_FOR_LOOP
        SHARED.wait(lambda: self._depth > 0, deadline)
        if self._depth == 0:
            raise RuntimeError("main thread is not in main loop")
        outcome: list[Any] = []
        self._calls.append(lambda: outcome.append(_outcome_of(what)))
        SHARED.wait_in("tkinter call", lambda: bool(outcome))
        value, error = outcome[0]
        if error is not None:
            raise error
        return value

    def _run_calls(self) -> None:
        while self._calls:
            self._calls.popleft()()


def _outcome_of(what: Callable[[], Any]) -> tuple[Any, Exception | None]:
    try:
        return what(), None
    except Exception as error:
        return None, error


def report(kind: Any, error: Any, trace: Any) -> None:
    """Print an exception of a handler as tkinter does."""
    print("Exception in Tkinter callback", file=sys.stderr)
    traceback.print_exception(kind, error, trace)
