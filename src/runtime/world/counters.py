"""Counters: what a service has seen, for whoever checks or shows a run."""

from dataclasses import asdict, dataclass


@dataclass
class Counters:
    """Numbers of one host; `open_...` go up and down, all others only up."""

    #: Connections that were made, and those that are open now.
    connections: int = 0
    open_connections: int = 0
    most_connections: int = 0
    #: Requests (or commands) that came whole, and those that are being worked on now.
    requests: int = 0
    open_requests: int = 0
    most_requests: int = 0
    #: Answered with an error: too many requests, a fault that was switched on, ...
    refused: int = 0
    failed: int = 0
    #: Payload in each direction, in bytes.
    bytes_received: int = 0
    bytes_sent: int = 0

    def told(self) -> dict[str, int]:
        """All of them, by names such as `most-connections`."""
        return {name.replace("_", "-"): value for name, value in asdict(self).items()}

    def connected(self) -> None:
        """A connection stands."""
        self.connections += 1
        self.open_connections += 1
        self.most_connections = max(self.most_connections, self.open_connections)

    def disconnected(self) -> None:
        """A connection is over."""
        self.open_connections -= 1

    def begun(self) -> None:
        """A request is being worked on."""
        self.requests += 1
        self.open_requests += 1
        self.most_requests = max(self.most_requests, self.open_requests)

    def ended(self) -> None:
        """A request was answered, or will never be."""
        self.open_requests -= 1
