"""Links to other hosts: latency, bandwidth, back-pressure, refusals, resets and partitions."""

import unittest
from collections.abc import Callable

from running import Ran, run_main
from virtual_loop.environment import SHARED
from virtual_loop.events import SocketConnected
from virtual_loop.kernel.link import Link
from virtual_loop.kernel.network import Network
from virtual_loop.kernel.peers import Peer, call, serve

_IP = "192.0.2.1"


class Shout(Peer):
    """Sends back what it gets, in capitals."""

    def received(self, data: bytes) -> None:
        """Answer."""
        self.send(data.upper())


class Deaf(Peer):
    """Reads nothing for five seconds."""

    def connected(self) -> None:
        """Begin to read later."""
        self.pause()
        SHARED.agenda.add(SHARED.clock.now + 5_000_000_000, self.resume)


class Rude(Peer):
    """Breaks the connection off as soon as it is spoken to."""

    def received(self, data: bytes) -> None:
        """Reset."""
        self.reset()


def _world(link: Link, make: Callable[[], Peer] = Shout, port: int = 80) -> str:
    """Have the host `shout.example` there when the program begins; the line that does it."""

    def build() -> None:
        network: Network = SHARED.network
        network.add_host("shout.example", _IP, link)
        serve(network, _IP, port, make)

    _BUILDERS.append(build)
    return f"import test_links; test_links.build({len(_BUILDERS) - 1})"


_BUILDERS: list[Callable[[], None]] = []


def build(number: int) -> None:
    """Called by the programs below."""
    _BUILDERS[number]()


def _run(link: Link, body: str, make: Callable[[], Peer] = Shout, **request: object) -> Ran:
    return run_main(f"{_world(link, make)}\n{body}", **request)


_TALK = """
reader, writer = await asyncio.open_connection("shout.example", 80)
print("connected", time.monotonic())
writer.write(b"hello")
print(await reader.read(5), time.monotonic())
writer.close()
await writer.wait_closed()
"""


class Latency(unittest.TestCase):
    def test_each_direction_has_its_own(self) -> None:
        ran = _run(Link(outward=0.1, inward=0.3), _TALK)
        self.assertEqual(ran.texts(), ["connected 0.4", "b'HELLO' 0.8"])

    def test_what_comes_from_the_host_is_an_external_wait(self) -> None:
        link = Link(outward=0.1, inward=0.3)
        ran = _run(link, _TALK, waits=True)
        told = [(one["kind"], one["began"], one["lasted"]) for one in ran.result["waits"]]
        # The connection stands, the answer, the end of the other side.
        self.assertEqual(told[:2], [("reply", 0.1, 0.3), ("reply", 0.5, 0.3)])
        slow = _run(link, _TALK, schedule="2:1:w1=0.5,w2=2")
        self.assertEqual(slow.texts(), ["connected 0.6", "b'HELLO' 2.7"])

    def test_an_external_wait_may_fail(self) -> None:
        for schedule in ("2:1:f1", "2:1:f2"):
            ran = _run(Link(outward=0.1, inward=0.3), _TALK, schedule=schedule)
            error = ran.result["error"]
            self.assertEqual((ran.outcome, error["type"]), ("raised", "ConnectionResetError"))

    def test_the_trace_names_the_host_and_not_its_ip(self) -> None:
        ran = _run(Link(), _TALK, trace=True)
        told = [event.address for event in ran.events if isinstance(event, SocketConnected)]
        self.assertIn("shout.example:80", told)

    def test_connecting_may_take_longer(self) -> None:
        ran = _run(Link(outward=0.1, inward=0.1, connect_time=2.0), _TALK)
        self.assertEqual(ran.texts(), ["connected 2.0", "b'HELLO' 2.2"])

    def test_without_any_an_answer_takes_no_time(self) -> None:
        self.assertEqual(_run(Link(), _TALK).texts(), ["connected 0.0", "b'HELLO' 0.0"])

    def test_bandwidth_makes_size_matter(self) -> None:
        ran = _run(
            Link(bandwidth=65_536),
            """
reader, writer = await asyncio.open_connection("shout.example", 80)
writer.write(b"x" * 65536)
await reader.readexactly(65536)
print(time.monotonic())
writer.close()
""",
        )
        # A second there, and the answer to each piece of 16 KiB follows a quarter of a second later.
        self.assertEqual(ran.texts(), ["1.25"])


class BackPressure(unittest.TestCase):
    def test_drain_waits_for_a_slow_reader(self) -> None:
        ran = _run(
            Link(outward=0.1, inward=0.1),
            """
reader, writer = await asyncio.open_connection("shout.example", 80)
writer.write(b"x" * 1_000_000)
await writer.drain()
print("drained after", time.monotonic() > 5)
writer.close()
""",
            Deaf,
        )
        self.assertEqual(ran.texts(), ["drained after True"])


class Failures(unittest.TestCase):
    def test_a_closed_port_refuses_after_a_round_trip(self) -> None:
        ran = _run(
            Link(outward=0.1, inward=0.2),
            """
try:
    await asyncio.open_connection("shout.example", 81)
except OSError as error:
    print(repr(error), time.monotonic())
""",
        )
        self.assertEqual(
            ran.texts(), [f"ConnectionRefusedError(111, \"Connect call failed ('{_IP}', 81)\") 0.3"]
        )

    def test_a_reset_reaches_the_program_after_its_latency(self) -> None:
        ran = _run(
            Link(outward=0.1, inward=0.2),
            """
reader, writer = await asyncio.open_connection("shout.example", 80)
writer.write(b"please")
try:
    await reader.read()
except OSError as error:
    print(repr(error), time.monotonic())
""",
            Rude,
        )
        self.assertEqual(ran.texts(), ["ConnectionResetError(104, 'Connection reset by peer') 0.6"])

    def test_a_cut_link_holds_back_until_it_heals(self) -> None:
        link = Link(outward=0.1, inward=0.1)
        ran = _run(
            link,
            """
from virtual_loop.environment import SHARED
link = SHARED.network.link_between("127.0.0.1", "192.0.2.1")
reader, writer = await asyncio.open_connection("shout.example", 80)
link.cut()
asyncio.get_running_loop().call_later(7, link.heal)
writer.write(b"anybody there?")
try:
    await asyncio.wait_for(reader.read(5), 3)
except TimeoutError:
    print("silence", time.monotonic())
print(await reader.read(5), time.monotonic())
writer.close()
""",
        )
        self.assertEqual(ran.texts(), ["silence 3.2", "b'ANYBO' 7.3"])

    def test_a_host_that_never_comes_back_is_a_deadlock(self) -> None:
        ran = _run(
            Link(outward=0.1, inward=0.1),
            """
from virtual_loop.environment import SHARED
reader, writer = await asyncio.open_connection("shout.example", 80)
SHARED.network.link_between("127.0.0.1", "192.0.2.1").cut()
writer.write(b"anybody there?")
await reader.read(5)
""",
        )
        self.assertEqual(ran.outcome, "deadlocked")


class Greet(Peer):
    """A client outside the program."""

    def connected(self) -> None:
        """Speak first."""
        self.send(b"hi")

    def received(self, data: bytes) -> None:
        """Hear the answer."""
        _HEARD.append((data, SHARED.clock.seconds()))
        self.end()


_HEARD: list[tuple[bytes, float]] = []


class FromOutside(unittest.TestCase):
    def test_a_host_can_call_a_server_of_the_program(self) -> None:
        def come() -> None:
            SHARED.network.add_host("caller.example", _IP, Link(outward=0.25, inward=0.5))
            SHARED.agenda.add(
                1_000_000_000, lambda: call(SHARED.network, _IP, ("127.0.0.1", 80), Greet())
            )

        _BUILDERS.append(come)
        _HEARD.clear()
        ran = run_main(f"""
            import test_links
            test_links.build({len(_BUILDERS) - 1})
            async def answer(reader, writer):
                print(writer.get_extra_info("peername")[0], time.monotonic())
                writer.write(b"hello " + await reader.read(2))
                print(await reader.read(), time.monotonic())
                writer.close()
                server.close()
            server = await asyncio.start_server(answer, "127.0.0.1", 80)
            await server.wait_closed()
        """)
        self.assertEqual(ran.texts(), [f"{_IP} 1.5", "b'' 3.0"])
        self.assertEqual(_HEARD, [(b"hello hi", 2.5)])


if __name__ == "__main__":
    unittest.main()
