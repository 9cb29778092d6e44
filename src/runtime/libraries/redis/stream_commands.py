"""StreamCommands: the methods for streams and their groups of consumers."""

from collections.abc import Mapping
from typing import Any

from .exceptions import DataError
from .sorted_set_commands import SortedSetCommands


class StreamCommands(SortedSetCommands):
    """What a client can say of entries that are kept in order."""

    def xadd(
        self,
        name: Any,
        fields: Mapping[Any, Any],
        id: Any = "*",
        maxlen: int | None = None,
        approximate: bool = True,
        nomkstream: bool = False,
        minid: Any = None,
        limit: int | None = None,
    ) -> Any:
        """Add an entry; its id."""
        if maxlen is not None and minid is not None:
            raise DataError("Only one of ```maxlen``` or ```minid``` may be specified")
        if maxlen is not None and maxlen < 0:
            raise DataError("XADD maxlen must be non-negative integer")
        if not isinstance(fields, dict) or not fields:
            raise DataError("XADD fields must be a non-empty dict")
        words = ["NOMKSTREAM"] if nomkstream else []
        words += _trimming(maxlen, minid, limit, approximate=approximate)
        pairs = [word for pair in fields.items() for word in pair]
        return self.execute_command("XADD", name, *words, id, *pairs)

    def xlen(self, name: Any) -> Any:
        """How many entries there are."""
        return self.execute_command("XLEN", name)

    def xrange(self, name: Any, min: Any = "-", max: Any = "+", count: int | None = None) -> Any:
        """Entries from one id to another: pairs of id and fields."""
        return self.execute_command("XRANGE", name, min, max, *_count("XRANGE", count))

    def xrevrange(self, name: Any, max: Any = "+", min: Any = "-", count: int | None = None) -> Any:
        """The same from the last."""
        return self.execute_command("XREVRANGE", name, max, min, *_count("XREVRANGE", count))

    def xdel(self, name: Any, *ids: Any) -> Any:
        """Take entries out; how many were there."""
        return self.execute_command("XDEL", name, *ids)

    def xtrim(
        self,
        name: Any,
        maxlen: int | None = None,
        approximate: bool = True,
        minid: Any = None,
        limit: int | None = None,
    ) -> Any:
        """Take the oldest out; how many went."""
        if maxlen is not None and minid is not None:
            raise DataError("Only one of ``maxlen`` or ``minid`` may be specified")
        if maxlen is None and minid is None:
            raise DataError("One of ``maxlen`` or ``minid`` must be specified")
        words = _trimming(maxlen, minid, limit, approximate=approximate)
        return self.execute_command("XTRIM", name, *words)

    def xread(
        self, streams: Mapping[Any, Any], count: int | None = None, block: int | None = None
    ) -> Any:
        """What came after an id, by stream; `block` waits so many milliseconds for it, 0 is for ever."""
        words = [*_block("XREAD", block), *_count("XREAD", count)]
        return self.execute_command("XREAD", *words, *_streams("XREAD", streams))

    # ---- groups ----

    def xgroup_create(
        self,
        name: Any,
        groupname: Any,
        id: Any = "$",
        mkstream: bool = False,
        entries_read: int | None = None,
    ) -> Any:
        """Let a group read on from `id`."""
        words = ["MKSTREAM"] if mkstream else []
        return self.execute_command("XGROUP", "CREATE", name, groupname, id, *words)

    def xgroup_destroy(self, name: Any, groupname: Any) -> Any:
        """Let there be no such group; whether there was one."""
        return self.execute_command("XGROUP", "DESTROY", name, groupname)

    def xgroup_createconsumer(self, name: Any, groupname: Any, consumername: Any) -> Any:
        """Let a group have a consumer; how many are new."""
        words = (name, groupname, consumername)
        return self.execute_command("XGROUP", "CREATECONSUMER", *words, counts=True)

    def xreadgroup(
        self,
        groupname: Any,
        consumername: Any,
        streams: Mapping[Any, Any],
        count: int | None = None,
        block: int | None = None,
        noack: bool = False,
    ) -> Any:
        """With `>` what no consumer of the group has got, otherwise what this one has not acknowledged."""
        words = [*_count("XREADGROUP", count), *_block("XREADGROUP", block)]
        words += ["NOACK"] if noack else []
        said = ("GROUP", groupname, consumername, *words, *_streams("XREADGROUP", streams))
        return self.execute_command("XREADGROUP", *said)

    def xack(self, name: Any, groupname: Any, *ids: Any) -> Any:
        """These are done; how many were pending."""
        return self.execute_command("XACK", name, groupname, *ids)

    def xpending(self, name: Any, groupname: Any) -> Any:
        """How much is not acknowledged, and by whom."""
        return self.execute_command("XPENDING", name, groupname)

    def xpending_range(
        self,
        name: Any,
        groupname: Any,
        min: Any,
        max: Any,
        count: int,
        consumername: Any = None,
        idle: int | None = None,
    ) -> Any:
        """Each entry that is not acknowledged."""
        words = [] if idle is None else ["IDLE", idle]
        words += [min, max, count]
        words += [] if consumername is None else [consumername]
        return self.execute_command("XPENDING", name, groupname, *words, parse_detail=True)

    def xautoclaim(
        self,
        name: Any,
        groupname: Any,
        consumername: Any,
        min_idle_time: int,
        start_id: Any = "0-0",
        count: int | None = None,
        justid: bool = False,
    ) -> Any:
        """Take over what another has kept for so many milliseconds."""
        words = [] if count is None else ["COUNT", count]
        words += ["JUSTID"] if justid else []
        said = (name, groupname, consumername, min_idle_time, start_id, *words)
        return self.execute_command("XAUTOCLAIM", *said, parse_justid=justid)


def _trimming(maxlen: int | None, minid: Any, limit: int | None, *, approximate: bool) -> list[Any]:
    if maxlen is None and minid is None:
        return []
    words: list[Any] = ["MINID" if maxlen is None else "MAXLEN"]
    words += ["~"] if approximate else []
    words.append(minid if maxlen is None else maxlen)
    return words if limit is None else [*words, "LIMIT", limit]


def _count(command: str, count: int | None) -> list[Any]:
    if count is not None and count < 1:
        raise DataError(f"{command} count must be a positive integer")
    return [] if count is None else ["COUNT", count]


def _block(command: str, block: int | None) -> list[Any]:
    if block is not None and block < 0:
        raise DataError(f"{command} block must be a non-negative integer")
    return [] if block is None else ["BLOCK", block]


def _streams(command: str, streams: Mapping[Any, Any]) -> list[Any]:
    if not isinstance(streams, dict) or not streams:
        raise DataError(f"{command} streams must be a non empty dict")
    return ["STREAMS", *streams, *streams.values()]
