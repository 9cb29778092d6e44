"""Declared: what a run is told of the world outside before the world is made."""

from dataclasses import dataclass, field

#: What may be said of a host, by name, e.g. `{"latency": 0.2, "fault": "reset"}`.
Settings = dict[str, float | str]


@dataclass(frozen=True)
class Declared:
    """The services of a playground, and what the reader changed of them."""

    #: JSON, an object by kind of service; read by whoever makes the world.
    services: str = ""
    #: By host; from the schedule.
    hosts: dict[str, Settings] = field(default_factory=dict[str, Settings])
    #: Of all chance in the world.
    seed: int = 1
