"""ScriptedClient: one client on its way through its script."""

from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from virtual_loop.kernel.peers import call

from .client_peer import ClientPeer
from .script import Step
from .target import Target
from .transcript import ClientCounters, Transcript
from .wires import Heard, wire_to

if TYPE_CHECKING:
    from virtual_loop.kernel.network import Network
    from world.host import Host


class ScriptedClient:
    """Does one step after the other; what it hears meanwhile waits until it is expected."""

    def __init__(
        self,
        network: Network,
        host: Host,
        target: Target,
        steps: Sequence[Step],
        changed: Callable[[], None],
    ) -> None:
        self.name = host.name
        self.target = target
        self._network = network
        self._host = host
        self._steps = deque(steps)
        self._changed = changed
        counters = ClientCounters()
        host.counters = counters
        self._counters = counters
        self.transcript = Transcript(host.now, counters)
        self._peer: ClientPeer | None = None
        #: What it has heard and not yet expected.
        self._heard = deque[str]()
        #: The step that waits for something: to be let in, for words, for the end.
        self._waits_for: Step | None = None
        #: How it reads, which a new connection takes over.
        self._pace = Step("read")
        self.is_over = False

    # ---- the script ----

    def begin(self) -> None:
        """It is time to come."""
        while self._steps and self._steps[0].deed == "read":
            # How it reads from the first message on.
            self._pace = self._steps.popleft()
        if not self._steps or self._steps[0].deed != "connect":
            self._steps.appendleft(Step("connect"))
        self._go_on()

    def _go_on(self) -> None:
        """Do steps until one has to wait."""
        while not self.is_over and self._waits_for is None:
            if not self._steps:
                self._say_goodbye(Step("close"))
                self._finish()
                return
            step = self._steps.popleft()
            if not self._do(step):
                self._waits_for = step
                return

    def _do(self, step: Step) -> bool:
        """Do a step; whether it is done at once."""
        match step.deed:
            case "connect":
                self._connect()
                return False
            case "wait":
                self._wait(step.number or 0.0)
                return False
            case "expect":
                return self._found(step.text)
            case "listen":
                return self._peer is None
            case "read":
                self._pace = step
                if self._peer is not None:
                    self._peer.read_at(step)
            case "send" | "send-hex" | "ask":
                self._send(step)
            case "close":
                self._say_goodbye(step)
            case "vanish":
                self._vanish()
            case "reset":
                self._break_off()
        return True

    def _found(self, words: str) -> bool:
        """Whether what is expected was heard; what was heard before it is let go. Nobody waits for who has left."""
        while self._heard:
            if words in self._heard.popleft():
                return True
        return self._peer is None

    def _wait(self, seconds: float) -> None:
        def over() -> None:
            self._waits_for = None
            self._go_on()

        # How long somebody dawdles nobody knows; and it is where they may get lost.
        self._host.work(seconds, f"{self.name} waits", over, self.get_lost)

    def get_lost(self) -> None:
        """It will never do the rest of its script."""
        self._break_off()
        self._steps.clear()
        self._waits_for = None
        self._finish()

    def _finish(self) -> None:
        self.is_over = True
        self._changed()

    # ---- what it does ----

    def _connect(self) -> None:
        peer = ClientPeer(self.name, wire_to(self.target), self)
        self._peer = peer
        self._heard.clear()
        self.transcript.tell = peer.act
        if self._host.link.is_cut:
            # Who comes again after it had vanished is out of the tunnel.
            self._host.link.heal()
        call(self._network, self._host.ips[0], ("127.0.0.1", self.target.port), peer)

    def _send(self, step: Step) -> None:
        peer = self._peer
        if peer is None or peer.is_silent:
            return
        wire = peer.wire
        match step.deed:
            case "send":
                data = wire.message(step.text)
            case "send-hex":
                data = wire.data(bytes.fromhex(step.text))
            case _:
                data = wire.request(step.text)
                self._counters.begun()
        self.transcript.add("sent", step.text)
        self._counters.bytes_sent += len(data)
        peer.send(data)

    def _say_goodbye(self, step: Step) -> None:
        peer = self._peer
        if peer is None or peer.is_silent:
            return
        code = None if step.number is None else int(step.number)
        self.transcript.add("closed", f"{'' if code is None else code} {step.text}".strip())
        peer.say_goodbye(code, step.text)
        self._left()

    def _vanish(self) -> None:
        if self._peer is not None:
            self.transcript.add("vanished")
            self._host.link.cut()
            self._peer.is_silent = True

    def _break_off(self) -> None:
        if self._peer is not None:
            self.transcript.add("broke")
            self._peer.reset()
            self._left()

    def _left(self) -> None:
        """It has left, or was left: nothing is to be waited for on this connection."""
        self._peer = None
        self._counters.disconnected()
        if self._waits_for is not None and self._waits_for.deed in ("connect", "expect", "listen"):
            self._waits_for = None

    # ---- what it hears ----

    def connected(self, peer: ClientPeer) -> None:
        """The connection stands."""
        self._counters.connected()
        peer.send(peer.wire.opening())
        if peer.wire.opens_at_once:
            self.hear(Heard("opened"), peer)

    def hear(self, heard: Heard, peer: ClientPeer) -> None:
        """Something whole has come."""
        if peer is not self._peer or peer.is_silent:
            return
        if heard.answer:
            peer.send(heard.answer)
        match heard.kind:
            case "opened":
                self.transcript.add(
                    "connected", self.target.path if self.target.kind == "ws" else ""
                )
                self._waits_for = None
                peer.read_at(self._pace)
            case "refused":
                self.transcript.add("refused", heard.text)
                peer.end()
                self._left()
            case "goodbye":
                self.transcript.add("left-by-server", heard.text)
                peer.end()
                self._left()
            case "message" if not heard.answer:
                self._hear_message(heard.text)
            case "message":
                return
        self._go_on()

    def _hear_message(self, text: str) -> None:
        self.transcript.add("got", text)
        if self.target.kind == "http":
            self._counters.ended()
        self._heard.append(text)
        waits = self._waits_for
        if waits is not None and waits.deed == "expect" and self._found(waits.text):
            self._waits_for = None

    def received(self, size: int) -> None:
        """So many bytes were read."""
        self._counters.bytes_received += size

    def after(self, seconds: float, happen: Callable[[], object]) -> None:
        """Have `happen` called later; no schedule changes it."""
        self._host.after(seconds, happen)

    def ended(self, peer: ClientPeer) -> None:
        """The server has closed."""
        if peer is self._peer:
            self.transcript.add("left-by-server")
            self._left()
            self._go_on()
        else:
            self._changed()

    def broken(self, peer: ClientPeer, reason: str) -> None:
        """The connection broke, or could not be made."""
        if peer is not self._peer:
            return
        if (
            self._waits_for is not None
            and self._waits_for.deed == "connect"
            and reason == "ECONNREFUSED"
        ):
            # It could not be made, so nothing stood.
            self._counters.open_connections += 1
            self.transcript.add("refused", reason)
        else:
            self.transcript.add("broke", reason)
        self._left()
        self._go_on()
