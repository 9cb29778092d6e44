"""CollectionCommands: the methods for lists, hashes and sets."""

from collections.abc import Iterable, Mapping
from typing import Any

from world.unsupported import Partial

from .exceptions import DataError


def names_of(keys: Any, others: Iterable[Any]) -> list[Any]:
    """One name or many, as the methods of redis-py take both."""
    first = [keys] if isinstance(keys, (str, bytes)) else list(keys)
    return [*first, *others]


class CollectionCommands(Partial):
    """What a client can say of keys that hold several values."""

    def execute_command(self, *args: Any, **options: Any) -> Any:
        """Say it."""
        raise NotImplementedError

    # ---- lists ----

    def rpush(self, name: Any, *values: Any) -> Any:
        """Put items at the end; the new length."""
        return self.execute_command("RPUSH", name, *values)

    def lpush(self, name: Any, *values: Any) -> Any:
        """Put items at the head; the new length."""
        return self.execute_command("LPUSH", name, *values)

    def rpop(self, name: Any, count: int | None = None) -> Any:
        """Take the last, or so many of the last."""
        return self.execute_command("RPOP", name, *([] if count is None else [count]))

    def lpop(self, name: Any, count: int | None = None) -> Any:
        """Take the first, or so many of the first."""
        return self.execute_command("LPOP", name, *([] if count is None else [count]))

    def blpop(self, keys: Any, timeout: float | None = 0) -> Any:
        """Wait for an item of one of the lists: the list and the item; None after `timeout` seconds, 0 is for ever."""
        return self.execute_command("BLPOP", *names_of(keys, ()), timeout or 0)

    def brpop(self, keys: Any, timeout: float | None = 0) -> Any:
        """The same from the end."""
        return self.execute_command("BRPOP", *names_of(keys, ()), timeout or 0)

    def llen(self, name: Any) -> Any:
        """The length."""
        return self.execute_command("LLEN", name)

    def lrange(self, name: Any, start: int, end: int) -> Any:
        """The items from one place to another, both included."""
        return self.execute_command("LRANGE", name, start, end)

    def ltrim(self, name: Any, start: int, end: int) -> Any:
        """Keep only those."""
        return self.execute_command("LTRIM", name, start, end)

    # ---- hashes ----

    def hset(
        self,
        name: Any,
        key: Any = None,
        value: Any = None,
        mapping: Mapping[Any, Any] | None = None,
    ) -> Any:
        """Set fields; how many are new."""
        if key is None and not mapping:
            raise DataError("'hset' with no key value pairs")
        words = [] if key is None else [key, value]
        words += [word for pair in (mapping or {}).items() for word in pair]
        return self.execute_command("HSET", name, *words)

    def hget(self, name: Any, key: Any) -> Any:
        """One field."""
        return self.execute_command("HGET", name, key)

    def hmget(self, name: Any, keys: Any, *args: Any) -> Any:
        """Several fields."""
        return self.execute_command("HMGET", name, *names_of(keys, args))

    def hgetall(self, name: Any) -> Any:
        """All fields with their values."""
        return self.execute_command("HGETALL", name)

    def hkeys(self, name: Any) -> Any:
        """The names of the fields."""
        return self.execute_command("HKEYS", name)

    def hvals(self, name: Any) -> Any:
        """The values."""
        return self.execute_command("HVALS", name)

    def hlen(self, name: Any) -> Any:
        """How many fields there are."""
        return self.execute_command("HLEN", name)

    def hexists(self, name: Any, key: Any) -> Any:
        """Whether the field is there."""
        return self.execute_command("HEXISTS", name, key)

    def hdel(self, name: Any, *keys: Any) -> Any:
        """Delete fields; how many were there."""
        return self.execute_command("HDEL", name, *keys)

    def hincrby(self, name: Any, key: Any, amount: int = 1) -> Any:
        """So many more in a field."""
        return self.execute_command("HINCRBY", name, key, amount)

    # ---- sets ----

    def sadd(self, name: Any, *values: Any) -> Any:
        """Add members; how many are new."""
        return self.execute_command("SADD", name, *values)

    def srem(self, name: Any, *values: Any) -> Any:
        """Remove members; how many were there."""
        return self.execute_command("SREM", name, *values)

    def smembers(self, name: Any) -> Any:
        """All members."""
        return self.execute_command("SMEMBERS", name)

    def sismember(self, name: Any, value: Any) -> Any:
        """1 if it is a member."""
        return self.execute_command("SISMEMBER", name, value)

    def scard(self, name: Any) -> Any:
        """How many there are."""
        return self.execute_command("SCARD", name)
