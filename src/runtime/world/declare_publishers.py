"""declare_publishers: who publishes on a channel of Redis, or notifies listeners of PostgreSQL, and when."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from .redis.standard import StandardRedis
from .script import Said
from .sql.standard import StandardSql

if TYPE_CHECKING:
    from .world import World


def declare_publishers(world: World, publishers: Iterable[Mapping[str, Any]]) -> None:
    """Let each of `publishers` say what it `says`, from `at` on, `every` so many seconds.

    `redis` or `notify` names the channel. A text is said `count` times, with its number for `{n}`; of a list
    each once.
    """
    published = list[Said]()
    notified = list[Said]()
    for one in publishers:
        if "redis" in one:
            published += _said(one["redis"], one)
        else:
            notified += _said(one["notify"], one)
    for host in world:
        for service in host.services.values():
            if isinstance(service, StandardRedis) and published:
                service.publish(_in_order(published))
            elif isinstance(service, StandardSql) and notified:
                service.notify(_in_order(notified))


def _said(channel: str, one: Mapping[str, Any]) -> list[Said]:
    says: list[str] | str = one["says"]
    texts = [says] * one.get("count", 1) if isinstance(says, str) else says
    at, every = one.get("at", 0.0), one.get("every", 0.0)
    return [
        Said(round(at + place * every, 6), channel, text.replace("{n}", str(place + 1)))
        for place, text in enumerate(texts)
    ]


def _in_order(said: list[Said]) -> tuple[Said, ...]:
    """By instant; of one instant, who was named first."""
    return tuple(sorted(said, key=lambda one: one.at))
