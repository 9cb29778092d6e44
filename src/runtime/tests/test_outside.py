"""The world outside a program: events by (instant, sequence), and the one place where things wait."""

import socket
import unittest

from running import run_main
from virtual_loop.agenda import Agenda
from virtual_loop.environment import Environment
from virtual_loop.kernel.channel import Channel
from virtual_loop.kernel.errors import kernel_error
from virtual_loop.kernel.link import Link, Path
from virtual_loop.kernel.selector import EpollSelector
from virtual_loop.kernel.virtual_socket import VirtualSocket, socket_pair
from virtual_loop.timer import NEVER


def _pair() -> tuple[VirtualSocket, VirtualSocket]:
    one, other = socket_pair()
    one.setblocking(False)
    other.setblocking(False)
    return one, other


class TheAgenda(unittest.TestCase):
    def test_keeps_the_order_of_instant_and_then_of_adding(self) -> None:
        agenda, happened = Agenda(), list[str]()
        agenda.add(20, lambda: happened.append("later"))
        for name in "abc":
            agenda.add(10, lambda name=name: happened.append(name))
        agenda.run_due(10)
        self.assertEqual((happened, agenda.next), (["a", "b", "c"], 20))

    def test_what_is_added_for_now_happens_now(self) -> None:
        agenda, happened = Agenda(), list[str]()
        agenda.add(10, lambda: agenda.add(5, lambda: happened.append("added")))
        agenda.run_due(10)
        self.assertEqual((happened, agenda.next), (["added"], NEVER))

    def test_what_is_cancelled_does_not_happen_and_is_not_waited_for(self) -> None:
        agenda, happened = Agenda(), list[str]()
        entries = [agenda.add(10, lambda: happened.append("no")) for _ in range(3)]
        agenda.add(20, lambda: happened.append("yes"))
        for entry in entries:
            agenda.cancel(entry)
        self.assertEqual(agenda.next, 20)
        agenda.run_due(20)
        self.assertEqual(happened, ["yes"])

    def test_keeps_the_rest_when_one_raises(self) -> None:
        agenda, happened = Agenda(), list[str]()
        agenda.add(10, lambda: 1 // 0)
        agenda.add(10, lambda: happened.append("rest"))
        with self.assertRaises(ZeroDivisionError):
            agenda.run_due(10)
        agenda.run_due(10)
        self.assertEqual(happened, ["rest"])


class Waiting(unittest.TestCase):
    def test_lets_the_world_go_on_until_it_is_woken(self) -> None:
        environment, happened = Environment(), list[int]()
        for instant in (10, 20, 30):
            environment.agenda.add(instant, lambda instant=instant: happened.append(instant))
        self.assertTrue(environment.wait(lambda: 20 in happened, 100))
        self.assertEqual((environment.clock.now, happened), (20, [10, 20]))

    def test_ends_at_the_deadline(self) -> None:
        environment, happened = Environment(), list[int]()
        environment.agenda.add(10, lambda: happened.append(10))
        self.assertTrue(environment.wait(lambda: False, 10))
        self.assertEqual((environment.clock.now, happened), (10, [10]))

    def test_knows_when_nothing_can_ever_end_it(self) -> None:
        environment = Environment()
        environment.agenda.add(10, lambda: None)
        self.assertFalse(environment.wait(lambda: False))


class TheSelector(unittest.TestCase):
    def test_reports_in_the_order_in_which_descriptors_became_ready(self) -> None:
        pairs, selector = [_pair() for _ in range(3)], EpollSelector()
        for name, (near, _) in zip("abc", pairs, strict=True):
            selector.register(near, 1, name)
        self.assertEqual(selector.select(0), [])
        for index in (2, 0, 1):
            pairs[index][1].send(b"x")
        self.assertEqual([key.data for key, _ in selector.select(0)], ["c", "a", "b"])
        pairs[0][0].recv(1)
        self.assertEqual([key.data for key, _ in selector.select(0)], ["c", "b"])
        selector.close()

    def test_a_closed_descriptor_is_silent(self) -> None:
        (near, far), selector = _pair(), EpollSelector()
        selector.register(near, 1)
        far.send(b"x")
        near.close()
        self.assertEqual(selector.select(0), [])

    def test_refuses_what_is_not_open(self) -> None:
        near, _ = _pair()
        number = near.fileno()
        near.close()
        with self.assertRaises(OSError) as raised:
            EpollSelector().register(number, 1)
        self.assertEqual(raised.exception.errno, 9)


class AChannel(unittest.TestCase):
    def setUp(self) -> None:
        self.environment = Environment()

    def channel(self, link: Link) -> Channel:
        return Channel(self.environment, Path(link, outward=True))

    def let_pass(self, nanoseconds: int) -> None:
        self.environment.wait(lambda: False, self.environment.clock.now + nanoseconds)

    def test_without_latency_delivers_at_once(self) -> None:
        channel = self.channel(Link())
        channel.write(b"hello")
        self.assertEqual((channel.read(3), channel.read(9)), (b"hel", b"lo"))

    def test_latency_delays_and_keeps_the_order(self) -> None:
        link = Link(outward=0.5)
        channel = self.channel(link)
        channel.write(b"first ")
        link.outward = 0.1
        channel.write(b"second")
        channel.end()
        self.let_pass(499_999_999)
        self.assertEqual((bytes(channel.arrived), channel.ended), (b"", False))
        self.let_pass(1)
        self.assertEqual((bytes(channel.arrived), channel.ended), (b"first second", True))

    def test_bandwidth_spreads_the_bytes_over_time(self) -> None:
        channel = self.channel(Link(bandwidth=16_384))
        channel.write(b"x" * 32_768)
        self.let_pass(1_000_000_000)
        self.assertEqual(len(channel.arrived), 16_384)
        self.let_pass(1_000_000_000)
        self.assertEqual(len(channel.arrived), 32_768)

    def test_a_full_reader_holds_the_writer_back(self) -> None:
        channel = self.channel(Link(outward=0.5, send_buffer=100, receive_buffer=50))
        self.assertEqual(channel.write(b"x" * 200), 100)
        self.assertEqual(channel.write(b"x"), 0)
        self.let_pass(10**9)
        self.assertEqual((len(channel.arrived), channel.room), (50, 50))
        channel.read(50)
        self.let_pass(10**9)
        self.assertEqual((len(channel.arrived), channel.room), (50, 100))


class Errors(unittest.TestCase):
    def test_have_the_class_of_cpython_and_the_number_of_linux(self) -> None:
        table = [
            ("ECONNREFUSED", ConnectionRefusedError, "[Errno 111] Connection refused"),
            ("EAGAIN", BlockingIOError, "[Errno 11] Resource temporarily unavailable"),
            ("EINPROGRESS", BlockingIOError, "[Errno 115] Operation now in progress"),
            ("EPIPE", BrokenPipeError, "[Errno 32] Broken pipe"),
            ("ECONNRESET", ConnectionResetError, "[Errno 104] Connection reset by peer"),
            ("EADDRINUSE", OSError, "[Errno 98] Address already in use"),
        ]
        for name, cls, text in table:
            with self.subTest(name=name):
                error = kernel_error(name)
                self.assertIs(type(error), cls)
                self.assertEqual(str(error), text)


class TheLoop(unittest.TestCase):
    def test_a_call_from_elsewhere_wakes_it(self) -> None:
        ran = run_main("""
            from virtual_loop.environment import SHARED
            loop, event = asyncio.get_running_loop(), asyncio.Event()
            SHARED.agenda.add(2_000_000_000, lambda: loop.call_soon_threadsafe(event.set))
            await event.wait()
            print(loop.time())
        """)
        self.assertEqual((ran.outcome, ran.texts()), ("returned", ["2.0"]))

    def test_asks_a_selector_of_the_program_as_cpython_does(self) -> None:
        ran = run_main("""
            from virtual_loop.kernel.selector import EpollSelector
            class Told(EpollSelector):
                def select(self, timeout=None):
                    print("select", timeout)
                    return super().select(timeout)
            loop = asyncio.SelectorEventLoop(Told())
            loop.call_later(1.5, loop.stop)
            asyncio._set_running_loop(None)
            loop.run_forever()
            loop.close()
        """)
        self.assertEqual(ran.texts(), ["select 1.5"])
        self.assertEqual(ran.result["duration"], 1.5)

    def test_its_self_pipe_is_closed_with_it(self) -> None:
        near, far = _pair()
        before = near.fileno()
        near.close()
        far.close()
        run_main("await asyncio.sleep(1)")
        near, _ = _pair()
        self.assertEqual(near.fileno(), before)


class Sockets(unittest.TestCase):
    def test_a_pair_ends_like_a_connection(self) -> None:
        near, far = _pair()
        with self.assertRaises(BlockingIOError):
            near.recv(1)
        far.send(b"last")
        far.shutdown(socket.SHUT_WR)
        self.assertEqual((near.recv(9), near.recv(9)), (b"last", b""))
        near.send(b"still")
        self.assertEqual(far.recv(9), b"still")
        far.close()
        with self.assertRaises(BrokenPipeError):
            near.send(b"nobody")


if __name__ == "__main__":
    unittest.main()
