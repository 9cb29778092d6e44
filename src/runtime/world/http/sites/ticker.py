"""ticker.test: a price each second; after /n, n of them and goodbye; after /drop/n, n and silence."""

import json
from typing import Final, override

from ...websocket.session import Session, websocket_site
from ..service import Site

_PRICES: Final = (100, 102, 101, 105, 103)


class Ticker(Session):
    """Sends a price each second."""

    _sent = 0

    @override
    def opened(self) -> None:
        last = self.request.path.rpartition("/")[2]
        self._most = int(last) if last.isdigit() else None
        self._drops = self.request.path.startswith("/drop")
        self.after(1, self._tick)

    def _tick(self) -> None:
        price = _PRICES[self._sent % len(_PRICES)]
        self._sent += 1
        self.send(json.dumps({"n": self._sent, "price": price}))
        if self._sent != self._most:
            self.after(1, self._tick)
        elif self._drops:
            self.after(1, self.vanish)
        else:
            self.close()


def site() -> Site:
    """The site."""
    return websocket_site(Ticker)
