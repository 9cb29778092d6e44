"""The diagnoses that are looked for at the program's error and at its end, family by family."""

from collections.abc import Callable
from typing import Final

from .absent import find_missing_module, find_unknown_host
from .awaited_too_late import find_awaited_too_late
from .batches import find_batches
from .evidence import Evidence
from .lifetimes import complete_lifetimes, find_left_early
from .lost_errors import find_lost_errors
from .misused_await import find_outside_async, find_plain_value
from .misused_coroutine import find_misused_coroutine
from .misused_function import find_misused_function
from .one_by_one import find_awaits_in_turn, find_tasks_awaited_at_once
from .outdated import find_removed
from .timed_making import find_timed_making

#: Called with each exception that ends the program, while its frames are alive.
AtError = Callable[[BaseException, Evidence], object]

#: Called once the program is over.
AtEnd = Callable[[Evidence], object]

AT_ERROR: Final[tuple[AtError, ...]] = (
    find_outside_async,
    find_plain_value,
    find_misused_coroutine,
    find_misused_function,
    find_awaited_too_late,
    find_missing_module,
    find_unknown_host,
    find_removed,
)

AT_END: Final[tuple[AtEnd, ...]] = (
    complete_lifetimes,
    find_left_early,
    find_lost_errors,
    find_awaits_in_turn,
    find_tasks_awaited_at_once,
    find_batches,
    find_timed_making,
)
