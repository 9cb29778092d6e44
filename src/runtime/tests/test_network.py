"""Sockets, streams, pipes and selectors on the in-memory network: CPython's own code over it."""

import textwrap
import unittest

from running import run, run_main


class Streams(unittest.TestCase):
    def test_a_server_and_a_client_take_turns_as_on_a_real_machine(self) -> None:
        ran = run_main("""
            async def handle(reader, writer):
                print("client from", writer.get_extra_info("peername")[0])
                while line := await reader.readline():
                    print("server got", line)
                    writer.write(line.upper())
                    await writer.drain()
                writer.close()
                await writer.wait_closed()
                print("server done")
            async with await asyncio.start_server(handle, "127.0.0.1", 8888):
                reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
                for word in (b"one\\n", b"two\\n"):
                    writer.write(word)
                    print("client got", await reader.readline())
                writer.write_eof()
                print("client end", await reader.read())
                writer.close()
                await writer.wait_closed()
        """)
        self.assertEqual(
            ran.texts(),
            [
                "client from 127.0.0.1",
                "server got b'one\\n'",
                "client got b'ONE\\n'",
                "server got b'two\\n'",
                "client got b'TWO\\n'",
                "server done",
                "client end b''",
            ],
        )
        self.assertEqual((ran.outcome, ran.result["duration"]), ("returned", 0.0))

    def test_errors_are_those_of_linux(self) -> None:
        table = [
            (
                "await asyncio.open_connection('127.0.0.1', 1)",
                "ConnectionRefusedError(111, \"Connect call failed ('127.0.0.1', 1)\")",
            ),
            (
                "await asyncio.open_connection('10.1.2.3', 1)",
                "OSError(101, 'Network is unreachable')",
            ),
            ("await asyncio.open_unix_connection('/tmp/no')", "FileNotFoundError(2, "),
            (
                "s = await asyncio.start_server(print, '127.0.0.1', 5)\n"
                "await asyncio.start_server(print, '127.0.0.1', 5)",
                "OSError(98, \"error while attempting to bind on address ('127.0.0.1', 5): "
                '[errno 98] address already in use")',
            ),
            (
                "await asyncio.start_server(print, '8.8.8.8', 5)",
                "OSError(\"could not bind on any address out of [('8.8.8.8', 5)]\")",
            ),
            (
                "await asyncio.open_connection('nobody.example', 80)",
                'gaierror(-2, "Name or service not known: no program here reaches a network, and '
                "there is no host 'nobody.example' in this one\")",
            ),
        ]
        for statements, shown in table:
            with self.subTest(statements=statements):
                body = textwrap.indent(statements, "    ")
                ran = run_main(f"try:\n{body}\nexcept OSError as error:\n    print(repr(error))")
                self.assertIn(shown, "".join(ran.texts()))

    def test_a_slow_reader_holds_the_writer_back(self) -> None:
        ran = run_main("""
            async def slow(reader, writer):
                await asyncio.sleep(5)
                while await reader.read(65536):
                    pass
                writer.close()
            async with await asyncio.start_server(slow, "127.0.0.1", 80):
                reader, writer = await asyncio.open_connection("127.0.0.1", 80)
                writer.write(b"x" * 1_000_000)
                await writer.drain()
                print("drained", time.monotonic())
                writer.close()
                await writer.wait_closed()
        """)
        self.assertEqual(ran.texts(), ["drained 5.0"])

    def test_what_a_writer_sees_of_an_aborted_connection(self) -> None:
        # As CPython 3.14 on Linux prints it.
        ran = run_main("""
            async def rude(reader, writer):
                await reader.readexactly(1)
                writer.transport.abort()
            async with await asyncio.start_server(rude, "127.0.0.1", 80):
                reader, writer = await asyncio.open_connection("127.0.0.1", 80)
                for byte in (b"x", b"y", b"z"):
                    writer.write(byte)
                    await asyncio.sleep(0.1)
                try:
                    await writer.drain()
                    print("drained", await reader.read())
                    await writer.wait_closed()
                except ConnectionError as error:
                    print(repr(error))
        """)
        self.assertEqual(ran.texts(), ["BrokenPipeError(32, 'Broken pipe')"])

    def test_waiting_for_bytes_that_never_come_is_a_deadlock(self) -> None:
        ran = run_main("""
            async def mute(reader, writer):
                await asyncio.sleep(9)
                await reader.read()
            async with await asyncio.start_server(mute, "127.0.0.1", 80):
                reader, writer = await asyncio.open_connection("127.0.0.1", 80)
                await reader.read()
        """)
        self.assertEqual((ran.outcome, ran.result["duration"]), ("deadlocked", 9.0))

    def test_unix_sockets_and_pipes(self) -> None:
        ran = run_main("""
            import os
            async def echo(reader, writer):
                writer.write(await reader.read())
                writer.close()
            loop = asyncio.get_running_loop()
            async with await asyncio.start_unix_server(echo, "/tmp/echo"):
                reader, writer = await asyncio.open_unix_connection("/tmp/echo")
                writer.write(b"by path")
                writer.write_eof()
                print(await reader.read())
                writer.close()
            inlet, outlet = os.pipe()
            reader = asyncio.StreamReader()
            await loop.connect_read_pipe(
                lambda: asyncio.StreamReaderProtocol(reader), open(inlet, "rb", 0)
            )
            transport, _ = await loop.connect_write_pipe(
                asyncio.BaseProtocol, open(outlet, "wb", 0)
            )
            transport.write(b"by pipe")
            transport.close()
            print(await reader.read())
        """)
        self.assertEqual(ran.texts(), ["b'by path'", "b'by pipe'"])

    def test_datagrams(self) -> None:
        ran = run_main("""
            class Echo(asyncio.DatagramProtocol):
                def connection_made(self, transport):
                    self.transport = transport
                def datagram_received(self, data, address):
                    self.transport.sendto(data.upper(), address)
            class Ask(asyncio.DatagramProtocol):
                def __init__(self):
                    self.answer = asyncio.get_running_loop().create_future()
                def datagram_received(self, data, address):
                    self.answer.set_result((data, address))
            loop = asyncio.get_running_loop()
            server, _ = await loop.create_datagram_endpoint(Echo, ("127.0.0.1", 53))
            client, ask = await loop.create_datagram_endpoint(Ask, remote_addr=("127.0.0.1", 53))
            client.sendto(b"hello")
            print(await ask.answer)
            client.close()
            server.close()
        """)
        self.assertEqual(ran.texts(), ["(b'HELLO', ('127.0.0.1', 53))"])


class Blocking(unittest.TestCase):
    def test_a_blocking_call_lets_time_pass(self) -> None:
        ran = run("""
            import socket, time
            near, far = socket.socketpair()
            near.settimeout(2.5)
            try:
                near.recv(1)
            except TimeoutError as error:
                print(error, time.monotonic())
            far.sendall(b"x")
            print(near.recv(10), time.monotonic())
        """)
        self.assertEqual(ran.texts(), ["timed out 2.5", "b'x' 2.5"])

    def test_a_call_that_nothing_can_wake_is_a_deadlock(self) -> None:
        table = [
            "import socket; a, b = socket.socketpair(); a.recv(1)",
            "import socket; s = socket.create_server(('127.0.0.1', 80)); s.accept()",
            "import os; r, w = os.pipe(); os.read(r, 1)",
            "import select, os; r, w = os.pipe(); select.select([r], [], [])",
            "import selectors, os; r, w = os.pipe(); s = selectors.DefaultSelector()\n"
            "s.register(r, 1); s.select()",
        ]
        for source in table:
            with self.subTest(source=source):
                ran = run(source)
                self.assertEqual(ran.outcome, "deadlocked")
                (remark,) = ran.remarks("deadlock")
                self.assertIn("blocks, and nothing is left", remark["message"])
                self.assertEqual(remark["line"], source.count("\n") + 1)

    def test_select_poll_and_epoll_see_what_is_ready(self) -> None:
        ran = run("""
            import os, select, time
            reader, writer = os.pipe()
            print(select.select([reader], [writer], [], 1) == ([], [writer], []), time.monotonic())
            poll = select.poll(); poll.register(reader, select.POLLIN)
            print(poll.poll(1500), time.monotonic())
            os.write(writer, b"x")
            print(poll.poll() == [(reader, select.POLLIN)])
            with select.epoll() as epoll:
                epoll.register(reader, select.EPOLLIN)
                print(epoll.poll() == [(reader, select.EPOLLIN)])
        """)
        self.assertEqual(ran.texts(), ["True 0.0", "[] 1.5", "True", "True"])

    def test_names_are_looked_up_inside_the_program(self) -> None:
        ran = run("""
            import socket
            for name in ("localhost", "127.0.0.1", "fe80::1%3", None):
                found = socket.getaddrinfo(name, "http", type=socket.SOCK_STREAM)
                print([address for *_, address in found])
            print(socket.gethostbyname("localhost"), socket.getnameinfo(("127.0.0.1", 80), 0))
        """)
        self.assertEqual(
            ran.texts(),
            [
                "[('::1', 80, 0, 0), ('127.0.0.1', 80)]",
                "[('127.0.0.1', 80)]",
                "[('fe80::1', 80, 0, 3)]",
                "[('::1', 80, 0, 0), ('127.0.0.1', 80)]",
                "127.0.0.1 ('localhost', 'http')",
            ],
        )

    def test_errors_know_their_numbers(self) -> None:
        ran = run("""
            import errno, os, socket
            s = socket.socket()
            print(s.connect_ex(("127.0.0.1", 9)) == errno.ECONNREFUSED == 111)
            s.setblocking(False)
            try:
                s.recv(1)
            except OSError as error:
                print(error, error.errno == errno.ENOTCONN, os.strerror(error.errno))
            print(repr(OSError(111, "x")), errno.errorcode[errno.EPIPE])
        """)
        self.assertEqual(
            ran.texts(),
            [
                "True",
                "[Errno 107] Transport endpoint is not connected True "
                "Transport endpoint is not connected",
                "ConnectionRefusedError(111, 'x') EPIPE",
            ],
        )


class LinuxTcp(unittest.TestCase):
    """What CPython 3.14 on Linux prints for the same program."""

    def test_a_socket_closed_with_unread_bytes_resets_the_connection(self) -> None:
        ran = run("""
            import socket
            server = socket.create_server(("127.0.0.1", 80))
            client = socket.create_connection(("127.0.0.1", 80))
            accepted, _ = server.accept()
            client.send(b"unread")
            accepted.close()
            for attempt in (lambda: client.recv(1), lambda: client.recv(1), lambda: client.send(b"1")):
                try:
                    print(attempt())
                except OSError as error:
                    print(repr(error))
        """)
        self.assertEqual(
            ran.texts(),
            [
                "ConnectionResetError(104, 'Connection reset by peer')",
                "b''",
                "BrokenPipeError(32, 'Broken pipe')",
            ],
        )

    def test_the_first_write_to_a_closed_socket_succeeds(self) -> None:
        ran = run("""
            import socket
            server = socket.create_server(("127.0.0.1", 80))
            client = socket.create_connection(("127.0.0.1", 80))
            accepted, _ = server.accept()
            accepted.send(b"data")
            accepted.close()
            print(client.send(b"1"))
            for attempt in (lambda: client.send(b"1"), lambda: client.recv(9), lambda: client.recv(9)):
                try:
                    print(attempt())
                except OSError as error:
                    print(repr(error))
        """)
        self.assertEqual(ran.texts(), ["1", "BrokenPipeError(32, 'Broken pipe')", "b'data'", "b''"])


class AfterARun(unittest.TestCase):
    def test_nothing_is_left_bound_or_open(self) -> None:
        source = "import socket; s = socket.create_server(('127.0.0.1', 80)); print(s.fileno())"
        self.assertEqual(run(source).texts(), run(source).texts())
        self.assertEqual(run(source).outcome, "returned")


if __name__ == "__main__":
    unittest.main()
