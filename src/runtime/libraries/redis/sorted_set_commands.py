"""SortedSetCommands: the methods for sorted sets."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .collection_commands import CollectionCommands, names_of
from .exceptions import DataError

Cast = Callable[[Any], Any]


class SortedSetCommands(CollectionCommands):
    """What a client can say of members that have scores."""

    def zadd(
        self,
        name: Any,
        mapping: Mapping[Any, float],
        nx: bool = False,
        xx: bool = False,
        ch: bool = False,
        incr: bool = False,
        gt: bool = False,
        lt: bool = False,
    ) -> Any:
        """Set scores by member; how many are new. With `incr`, the new score, or None."""
        if not mapping:
            raise DataError("ZADD requires at least one element/score pair")
        if nx and xx:
            raise DataError("ZADD allows either 'nx' or 'xx', not both")
        if gt and lt:
            raise DataError("ZADD allows either 'gt' or 'lt', not both")
        if incr and len(mapping) != 1:
            raise DataError(
                "ZADD option 'incr' only works when passing a single element/score pair"
            )
        if nx and (gt or lt):
            raise DataError("Only one of 'nx', 'lt', or 'gr' may be defined.")
        flags = {"NX": nx, "XX": xx, "CH": ch, "INCR": incr, "GT": gt, "LT": lt}
        words = [word for word in flags if flags[word]]
        pairs = [word for member, score in mapping.items() for word in (score, member)]
        return self.execute_command("ZADD", name, *words, *pairs, as_score=incr)

    def zcard(self, name: Any) -> Any:
        """How many there are."""
        return self.execute_command("ZCARD", name)

    def zcount(self, name: Any, min: Any, max: Any) -> Any:
        """How many have scores from one to another."""
        return self.execute_command("ZCOUNT", name, min, max)

    def zincrby(self, name: Any, amount: float, value: Any) -> Any:
        """So much more for a member; its new score."""
        return self.execute_command("ZINCRBY", name, amount, value)

    def zscore(self, name: Any, value: Any) -> Any:
        """The score of a member, or None."""
        return self.execute_command("ZSCORE", name, value)

    def zmscore(self, key: Any, members: Sequence[Any]) -> Any:
        """The scores of several."""
        if not members:
            raise DataError("ZMSCORE members must be a non-empty list")
        return self.execute_command("ZMSCORE", key, *members)

    def zrank(self, name: Any, value: Any) -> Any:
        """How many are below a member; None if it is not there."""
        return self.execute_command("ZRANK", name, value)

    def zrevrank(self, name: Any, value: Any) -> Any:
        """How many are above a member; None if it is not there."""
        return self.execute_command("ZREVRANK", name, value)

    def zrem(self, name: Any, *values: Any) -> Any:
        """Take members out; how many were there."""
        return self.execute_command("ZREM", name, *values)

    def zremrangebyscore(self, name: Any, min: Any, max: Any) -> Any:
        """Take out those with scores from one to another; how many there were."""
        return self.execute_command("ZREMRANGEBYSCORE", name, min, max)

    def zremrangebyrank(self, name: Any, min: int, max: int) -> Any:
        """Take out those from one rank to another; how many there were."""
        return self.execute_command("ZREMRANGEBYRANK", name, min, max)

    # ---- both ends ----

    def zpopmin(self, name: Any, count: int | None = None) -> Any:
        """Take those with the lowest scores: pairs of member and score."""
        words = [] if count is None else [count]
        return self.execute_command("ZPOPMIN", name, *words, withscores=True)

    def zpopmax(self, name: Any, count: int | None = None) -> Any:
        """Take those with the highest scores: pairs of member and score."""
        words = [] if count is None else [count]
        return self.execute_command("ZPOPMAX", name, *words, withscores=True)

    def bzpopmin(self, keys: Any, timeout: float | None = 0) -> Any:
        """Wait for a member of one of the sets: set, member and score; None after `timeout` seconds, 0 is for ever."""
        return self.execute_command("BZPOPMIN", *names_of(keys, ()), timeout or 0)

    def bzpopmax(self, keys: Any, timeout: float | None = 0) -> Any:
        """The same for the highest score."""
        return self.execute_command("BZPOPMAX", *names_of(keys, ()), timeout or 0)

    # ---- ranges ----

    def zrange(
        self,
        name: Any,
        start: Any,
        end: Any,
        desc: bool = False,
        withscores: bool = False,
        score_cast_func: Cast = float,
        byscore: bool = False,
        bylex: bool = False,
        offset: int | None = None,
        num: int | None = None,
    ) -> Any:
        """Members by rank, or with `byscore` by score; pairs of member and score with `withscores`."""
        if byscore and bylex:
            raise DataError("``byscore`` and ``bylex`` can not be specified together.")
        if (offset is None) != (num is None):
            raise DataError("``offset`` and ``num`` must both be specified.")
        flags = {"BYSCORE": byscore, "BYLEX": bylex, "REV": desc}
        words = [word for word in flags if flags[word]]
        words += [] if offset is None else ["LIMIT", offset, num]
        return self._range("ZRANGE", name, [start, end, *words], withscores, score_cast_func)

    def zrevrange(
        self,
        name: Any,
        start: int,
        end: int,
        withscores: bool = False,
        score_cast_func: Cast = float,
    ) -> Any:
        """Members by rank, from the highest."""
        return self._range("ZREVRANGE", name, [start, end], withscores, score_cast_func)

    def zrangebyscore(
        self,
        name: Any,
        min: Any,
        max: Any,
        start: int | None = None,
        num: int | None = None,
        withscores: bool = False,
        score_cast_func: Cast = float,
    ) -> Any:
        """Members with scores from one to another."""
        words = [min, max, *_limit(start, num)]
        return self._range("ZRANGEBYSCORE", name, words, withscores, score_cast_func)

    def zrevrangebyscore(
        self,
        name: Any,
        max: Any,
        min: Any,
        start: int | None = None,
        num: int | None = None,
        withscores: bool = False,
        score_cast_func: Cast = float,
    ) -> Any:
        """The same from the highest score."""
        words = [max, min, *_limit(start, num)]
        return self._range("ZREVRANGEBYSCORE", name, words, withscores, score_cast_func)

    def _range(self, command: str, name: Any, words: list[Any], scores: bool, cast: Cast) -> Any:
        said = [*words, "WITHSCORES"] if scores else words
        return self.execute_command(command, name, *said, withscores=scores, score_cast_func=cast)


def _limit(start: int | None, num: int | None) -> list[Any]:
    if (start is None) != (num is None):
        raise DataError("``start`` and ``num`` must both be specified")
    return [] if start is None else ["LIMIT", start, num]
