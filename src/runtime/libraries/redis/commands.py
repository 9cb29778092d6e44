"""CoreCommands: a method for each command; clients and pipelines do what `execute_command` of theirs does."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, ClassVar, Final

from .collection_commands import names_of
from .exceptions import DataError
from .stream_commands import StreamCommands

_SCAN: Final = "Use keys(), on the few keys of an example."
_STREAMS: Final = "Use xlen(), xrange() and xpending()."
_LUA: Final = "Use pipeline() with watch()."

REFUSED: Final = {
    **dict.fromkeys(("scan", "scan_iter", "sscan", "hscan", "hscan_iter", "sscan_iter"), _SCAN),
    **dict.fromkeys(("zrangebylex", "zlexcount", "zrevrangebylex"), "Use zrangebyscore()."),
    **dict.fromkeys(("zunion", "zinter", "zdiff", "zunionstore", "zinterstore"), "Use zrange()."),
    **dict.fromkeys(("zscan", "zscan_iter", "zrandmember"), "Use zrange()."),
    **dict.fromkeys(("zmpop", "bzmpop"), "Use zpopmin() or bzpopmin()."),
    **dict.fromkeys(("xinfo_stream", "xinfo_groups", "xinfo_consumers"), _STREAMS),
    **dict.fromkeys(("xclaim", "xgroup_setid", "xgroup_delconsumer"), "Use xautoclaim()."),
    **dict.fromkeys(("eval", "evalsha", "register_script", "script_load"), _LUA),
    **dict.fromkeys(("sinter", "sunion", "sdiff", "spop", "srandmember"), "Use smembers()."),
    **dict.fromkeys(("linsert", "lset", "lrem", "lmove", "rpoplpush"), "Use lrange() and rpush()."),
    **dict.fromkeys(("info", "config_get", "config_set"), "The simulated server has no settings."),
    "expireat": "Use expire().",
    "hincrbyfloat": "Use hincrby().",
    "incrbyfloat": "Use incr() on whole numbers.",
    "json": "Store json.dumps(value) with set().",
    "ft": "There are no search indexes.",
    "monitor": "The timeline shows every command.",
    "rename": "Use set() and delete().",
    "spublish": "Use publish().",
    "getset": "Use set(name, value, get=True).",
    "getex": "Use get() and expire().",
}


def _seconds(time: Any) -> int:
    return int(time.total_seconds()) if isinstance(time, timedelta) else time


def _milliseconds(time: Any) -> int:
    return int(time.total_seconds() * 1000) if isinstance(time, timedelta) else time


class CoreCommands(StreamCommands):
    """What a client can say to the server."""

    _refused: ClassVar[Mapping[str, str]] = REFUSED

    # ---- the connection ----

    def ping(self) -> Any:
        """True."""
        return self.execute_command("PING")

    def echo(self, value: Any) -> Any:
        """`value` again."""
        return self.execute_command("ECHO", value)

    def publish(self, channel: Any, message: Any) -> Any:
        """Send a message to whoever listens now; how many those are."""
        return self.execute_command("PUBLISH", channel, message)

    # ---- keys ----

    def delete(self, *names: Any) -> Any:
        """How many of them were there."""
        return self.execute_command("DEL", *names)

    def unlink(self, *names: Any) -> Any:
        """As `delete`."""
        return self.execute_command("UNLINK", *names)

    def exists(self, *names: Any) -> Any:
        """How many of them are there."""
        return self.execute_command("EXISTS", *names)

    def expire(self, name: Any, time: int | timedelta) -> Any:
        """Let it be gone in so many seconds."""
        return self.execute_command("EXPIRE", name, _seconds(time))

    def pexpire(self, name: Any, time: int | timedelta) -> Any:
        """Let it be gone in so many milliseconds."""
        return self.execute_command("PEXPIRE", name, _milliseconds(time))

    def persist(self, name: Any) -> Any:
        """Let it stay."""
        return self.execute_command("PERSIST", name)

    def ttl(self, name: Any) -> Any:
        """Seconds that it will live; -1 for ever, -2 if it is not there."""
        return self.execute_command("TTL", name)

    def pttl(self, name: Any) -> Any:
        """The same in milliseconds."""
        return self.execute_command("PTTL", name)

    def keys(self, pattern: Any = "*") -> Any:
        """Those whose names match."""
        return self.execute_command("KEYS", pattern)

    def type(self, name: Any) -> Any:
        """What kind of value it holds."""
        return self.execute_command("TYPE", name)

    def dbsize(self) -> Any:
        """How many there are."""
        return self.execute_command("DBSIZE")

    def flushdb(self, asynchronous: bool = False) -> Any:
        """Delete all."""
        return self.execute_command("FLUSHDB", *([b"ASYNC"] if asynchronous else []))

    def flushall(self, asynchronous: bool = False) -> Any:
        """Delete all."""
        return self.execute_command("FLUSHALL", *([b"ASYNC"] if asynchronous else []))

    # ---- strings ----

    def get(self, name: Any) -> Any:
        """The string, or None."""
        return self.execute_command("GET", name)

    def set(
        self,
        name: Any,
        value: Any,
        ex: int | timedelta | None = None,
        px: int | timedelta | None = None,
        nx: bool = False,
        xx: bool = False,
        keepttl: bool = False,
        get: bool = False,
    ) -> Any:
        """True; None if `nx` or `xx` kept it from being set; with `get`, what was there."""
        if ex is not None and px is not None:
            raise DataError(
                "``ex``, ``px``, ``exat``, ``pxat``, and ``keepttl`` are mutually exclusive."
            )
        words = [name, value]
        words += ["EX", _seconds(ex)] if ex is not None else []
        words += ["PX", _milliseconds(px)] if px is not None else []
        flags = {"NX": nx, "XX": xx, "KEEPTTL": keepttl, "GET": get}
        return self.execute_command(
            "SET", *words, *[word for word in flags if flags[word]], get=get
        )

    def setex(self, name: Any, time: int | timedelta, value: Any) -> Any:
        """Set it for so many seconds."""
        return self.execute_command("SETEX", name, _seconds(time), value)

    def psetex(self, name: Any, time_ms: int | timedelta, value: Any) -> Any:
        """Set it for so many milliseconds."""
        return self.execute_command("PSETEX", name, _milliseconds(time_ms), value)

    def setnx(self, name: Any, value: Any) -> Any:
        """Set it if there is none."""
        return self.execute_command("SETNX", name, value)

    def getdel(self, name: Any) -> Any:
        """Take it."""
        return self.execute_command("GETDEL", name)

    def mget(self, keys: Any, *args: Any) -> Any:
        """Several."""
        return self.execute_command("MGET", *names_of(keys, args))

    def mset(self, mapping: Mapping[Any, Any]) -> Any:
        """Set several."""
        return self.execute_command("MSET", *[word for pair in mapping.items() for word in pair])

    def incr(self, name: Any, amount: int = 1) -> Any:
        """So many more."""
        return self.execute_command("INCRBY", name, amount)

    def incrby(self, name: Any, amount: int = 1) -> Any:
        """So many more."""
        return self.execute_command("INCRBY", name, amount)

    def decr(self, name: Any, amount: int = 1) -> Any:
        """So many less."""
        return self.execute_command("DECRBY", name, amount)

    def decrby(self, name: Any, amount: int = 1) -> Any:
        """So many less."""
        return self.execute_command("DECRBY", name, amount)

    def append(self, key: Any, value: Any) -> Any:
        """Put more at the end; the new length."""
        return self.execute_command("APPEND", key, value)

    def strlen(self, name: Any) -> Any:
        """The length."""
        return self.execute_command("STRLEN", name)
