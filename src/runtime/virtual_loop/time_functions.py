"""The functions of `time`, `datetime` and `logging` on the virtual clock."""

import calendar
import datetime
import logging
import math
import operator
import time
import warnings
from collections.abc import Callable
from typing import Any, Final, cast

from .builtin_function import BuiltinFunction
from .clock import EPOCH_SECONDS, NANOSECONDS, VirtualClock, to_nanoseconds
from .tracebacks import type_name

_EPOCH_NS: Final = EPOCH_SECONDS * NANOSECONDS

#: The real ones, kept before anything is replaced.
_gmtime = time.gmtime
_strftime = time.strftime
_asctime = time.asctime
_datetime = datetime.datetime
_date = datetime.date

#: What CPython says of it.
_UTCNOW: Final = (
    "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. "
    "Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC)."
)

#: Keeps the running thread waiting for so many nanoseconds.
Sleeper = Callable[[int], None]

#: Seconds: more do not fit into the 64 bits in which CPython counts nanoseconds.
_LONGEST_SLEEP: Final = 2**63 / NANOSECONDS


def time_replacements(clock: VirtualClock, sleep_for: Sleeper) -> dict[str, Callable[..., Any]]:
    """What each name in `time` becomes. Local time is UTC, wherever the host stands."""

    def sleep(seconds: float, /) -> None:
        """Let virtual time pass; timers that come due wait, as they do when a thread blocks."""
        sleep_for(_sleep_nanoseconds(seconds))

    def wall_ns() -> int:
        return _EPOCH_NS + clock.read()

    def wall() -> float:
        return wall_ns() / NANOSECONDS

    def elapsed() -> float:
        return clock.read() / NANOSECONDS

    def gmtime(seconds: float | None = None, /) -> time.struct_time:
        moment = _gmtime(wall() if seconds is None else seconds)
        # C libraries disagree on what to call this zone.
        return time.struct_time((*moment[:9], "UTC", 0))

    def asctime(moment: Any = None, /) -> str:
        return _asctime(gmtime() if moment is None else moment)

    def strftime(form: str, moment: Any = None, /) -> str:
        return _strftime(form, gmtime() if moment is None else moment)

    def ctime(seconds: float | None = None, /) -> str:
        return _asctime(gmtime(seconds))

    def mktime(moment: Any, /) -> float:
        return float(calendar.timegm(moment))

    def ticks() -> int:
        return clock.read()

    clocks = ("monotonic", "perf_counter", "process_time", "thread_time")
    functions: dict[str, Callable[..., Any]] = {
        "sleep": sleep,
        "time": wall,
        "time_ns": wall_ns,
        **dict.fromkeys(clocks, elapsed),
        **dict.fromkeys((f"{name}_ns" for name in clocks), ticks),
        "gmtime": gmtime,
        "localtime": gmtime,
        "asctime": asctime,
        "ctime": ctime,
        "strftime": strftime,
        "mktime": mktime,
    }
    return {name: _builtin(name, function) for name, function in functions.items()}


def _builtin(name: str, function: Callable[..., Any]) -> BuiltinFunction:
    return BuiltinFunction("time", name, function)


def _sleep_nanoseconds(seconds: Any) -> int:
    """What `time.sleep` takes, in CPython's words where it takes nothing."""
    if not isinstance(seconds, float):
        if not hasattr(seconds, "__index__"):
            kind = type_name(cast("object", seconds).__class__)
            raise TypeError(f"'{kind}' object cannot be interpreted as an integer or float")
        seconds = operator.index(seconds)
    elif math.isnan(seconds):
        raise ValueError("Invalid value NaN (not a number)")
    if abs(seconds) > _LONGEST_SLEEP:
        raise OverflowError("timestamp too large to convert to C PyTime_t")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    return to_nanoseconds(seconds)


class _SameInstances(type):
    """Lets a virtual class stand for the real one in isinstance and issubclass."""

    _real: type

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, cls._real)

    def __subclasscheck__(cls, subclass: type) -> bool:
        return issubclass(subclass, cls._real)


def datetime_replacements(clock: VirtualClock) -> dict[str, type]:
    """What `datetime.datetime` and `datetime.date` become: only the present and local time differ."""
    utc = datetime.UTC

    def now_utc() -> datetime.datetime:
        moment = clock.read() // 1_000
        return _datetime.fromtimestamp(EPOCH_SECONDS, utc) + datetime.timedelta(microseconds=moment)

    class VirtualDate(_date, metaclass=_SameInstances):
        _real = _date

        @classmethod
        def today(cls) -> datetime.date:
            moment = now_utc()
            return _date(moment.year, moment.month, moment.day)

        @classmethod
        def fromtimestamp(cls, timestamp: float, /) -> datetime.date:
            return _datetime.fromtimestamp(timestamp, utc).date()

        def __new__(cls, *args: Any, **kwargs: Any) -> Any:
            return _date.__new__(_date if cls is VirtualDate else cls, *args, **kwargs)

    class VirtualDatetime(_datetime, metaclass=_SameInstances):
        _real = _datetime

        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Any:
            moment = now_utc()
            return moment.replace(tzinfo=None) if tz is None else moment.astimezone(tz)

        @classmethod
        def utcnow(cls) -> Any:
            warnings.warn(_UTCNOW, DeprecationWarning, stacklevel=2)
            return now_utc().replace(tzinfo=None)

        @classmethod
        def today(cls) -> Any:
            return now_utc().replace(tzinfo=None)

        @classmethod
        def fromtimestamp(cls, timestamp: float, tz: datetime.tzinfo | None = None) -> Any:
            moment = _datetime.fromtimestamp(timestamp, utc if tz is None else tz)
            return moment.replace(tzinfo=None) if tz is None else moment

        def __new__(cls, *args: Any, **kwargs: Any) -> Any:
            return _datetime.__new__(_datetime if cls is VirtualDatetime else cls, *args, **kwargs)

    for real, virtual in ((_date, VirtualDate), (_datetime, VirtualDatetime)):
        virtual.__name__ = virtual.__qualname__ = real.__name__
        virtual.__module__ = "datetime"
    return {"datetime": VirtualDatetime, "date": VirtualDate}


def logging_replacements() -> dict[str, Any]:
    """`relativeCreated` counts from the start of the run, and log lines show UTC."""
    return {"_startTime": _EPOCH_NS} if hasattr(logging, "_startTime") else {}
