"""declare_keys: what Redis holds at the beginning of a run, as a playground wants it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .standard import StandardRedis

if TYPE_CHECKING:
    from ..world import World
    from .service import RedisService
    from .store import Held


type Scalar = float | str
type Key = Scalar | list[Scalar] | dict[str, Any]


def declare_keys(world: World, keys: Mapping[str, Key]) -> None:
    """Let each of `keys` hold its value: a string, a list, a hash, a set by its `members`, a sorted set by its `scores`."""

    def fill(service: RedisService) -> None:
        for name, value in keys.items():
            service.store.put(name.encode(), _held(value))

    for host in world:
        for service in host.services.values():
            if isinstance(service, StandardRedis):
                service.hold(fill)


def _held(value: Key) -> Held:
    # What a key may hold is loaded with the server.
    from .store import Hash, List, Set, SortedSet

    if isinstance(value, list):
        return List(map(_bytes, value))
    if not isinstance(value, dict):
        return _bytes(value)
    members: list[Scalar] | Scalar | None = value.get("members")
    if isinstance(members, list):
        return Set(map(_bytes, members))
    scores: dict[str, float] | Scalar | None = value.get("scores")
    if isinstance(scores, dict):
        return SortedSet((_bytes(member), float(score)) for member, score in scores.items())
    return Hash((_bytes(field), _bytes(one)) for field, one in value.items())


def _bytes(value: Scalar) -> bytes:
    return (value if isinstance(value, str) else repr(value)).encode()
