"""Script: what somebody else says at a server by itself, at given instants of the run."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .host import Host


class Said(NamedTuple):
    """One message: virtual seconds of the run, channel, text."""

    at: float
    channel: str
    text: str


class Script:
    """Begins when somebody connects to the server: what is past then, is past."""

    def __init__(self, said: tuple[Said, ...] = ()) -> None:
        self._said = said
        self._has_begun = False

    def __bool__(self) -> bool:
        return bool(self._said)

    def begin(self, host: Host, say: Callable[[str, str], object]) -> None:
        """Have `say(channel, text)` called for each that is to come; the first time only."""
        if self._has_begun:
            return
        self._has_begun = True
        now = host.now()
        for one in self._said:
            if one.at >= now:
                host.after(one.at - now, _saying(say, one))


def _saying(say: Callable[[str, str], object], one: Said) -> Callable[[], object]:
    return lambda: say(one.channel, one.text)
