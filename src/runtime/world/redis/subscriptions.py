"""Subscriptions: what one connection listens to, and the confirmations of that."""

from .channels import Channels, Listener
from .resp import Push


class Subscriptions:
    """Channels and patterns of one connection; each that comes or goes is confirmed by a message."""

    def __init__(self, channels: Channels, listener: Listener) -> None:
        self._channels = channels
        self._listener = listener
        self._names: dict[tuple[str, bytes], None] = {}

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._names)

    def add(self, kind: str, names: list[bytes]) -> None:
        """Listen to each `channel` or `pattern` of `names`."""
        for name in names:
            self._names[kind, name] = None
            self._channels.add(kind, name, self._listener)
            self._confirm(b"subscribe", kind, name)

    def remove(self, kind: str, names: list[bytes]) -> None:
        """Listen to them no more; to none of the kind if `names` is empty."""
        mine = [name for its_kind, name in self._names if its_kind == kind]
        for name in names or mine:
            self._names.pop((kind, name), None)
            self._channels.remove(kind, name, self._listener)
            self._confirm(b"unsubscribe", kind, name)
        if not names and not mine:
            self._confirm(b"unsubscribe", kind, None)

    def _confirm(self, what: bytes, kind: str, name: bytes | None) -> None:
        prefix = b"p" if kind == "pattern" else b""
        self._listener.push(Push([prefix + what, name, self.count]))

    def close(self) -> None:
        """The connection is over."""
        for kind, name in self._names:
            self._channels.remove(kind, name, self._listener)
        self._names.clear()
