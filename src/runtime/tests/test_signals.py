"""Signals: sent by the program to itself or by a script, handled as CPython 3.14 on Linux handles them."""

import unittest

from running import run, run_main


class Handlers(unittest.TestCase):
    def test_the_loop_runs_its_handler_as_a_callback(self) -> None:
        ran = run_main("""
            import os, signal
            loop, stop = asyncio.get_running_loop(), asyncio.Event()
            loop.add_signal_handler(signal.SIGTERM, stop.set)
            loop.call_later(0.2, os.kill, os.getpid(), signal.SIGTERM)
            await stop.wait()
            print("stopped", loop.time())
            print(loop.remove_signal_handler(15), loop.remove_signal_handler(15))
        """)
        self.assertEqual(ran.texts(), ["stopped 0.2", "True False"])

    def test_the_runner_cancels_the_main_task_and_raises(self) -> None:
        ran = run_main(
            """
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print("cancelled", time.monotonic())
                await asyncio.sleep(0.5)
                raise
            finally:
                print("finally", time.monotonic())
            """,
            signals=(("SIGINT", 2.0),),
        )
        self.assertEqual(ran.texts(), ["cancelled 2.0", "finally 2.5"])
        self.assertEqual(ran.result["error"]["type"], "KeyboardInterrupt")

    def test_a_second_interrupt_does_not_wait_for_the_cleanup(self) -> None:
        ran = run_main(
            """
            try:
                await asyncio.sleep(10)
            finally:
                print("cleaning", time.monotonic())
                await asyncio.sleep(5)
                print("not printed")
            """,
            signals=(("SIGINT", 1.0), ("SIGINT", 2.0)),
        )
        self.assertEqual(ran.texts(), ["cleaning 1.0"])
        self.assertEqual(
            (ran.result["error"]["type"], ran.result["duration"]), ("KeyboardInterrupt", 2.0)
        )

    def test_a_handler_interrupts_a_blocking_call_at_its_instant(self) -> None:
        ran = run(
            """
            import signal, time
            signal.signal(signal.SIGUSR1, lambda number, frame: print(number, frame.f_lineno, time.monotonic()))
            time.sleep(3)
            print("slept", time.monotonic())
            """,
            signals=(("SIGUSR1", 1.5),),
        )
        self.assertEqual(ran.texts(), ["10 4 1.5", "slept 3.0"])

    def test_without_a_handler_the_program_ends(self) -> None:
        ran = run("import time\ntime.sleep(9)", signals=(("SIGTERM", 4.0),))
        self.assertEqual((ran.outcome, ran.result["duration"]), ("raised", 4.0))
        self.assertEqual(ran.texts("err"), ["Terminated"])

    def test_without_a_handler_an_interrupt_raises_where_the_program_stands(self) -> None:
        ran = run("import time\ntime.sleep(9)", signals=(("SIGINT", 4.0),))
        error = ran.result["error"]
        self.assertEqual((error["type"], error["line"]), ("KeyboardInterrupt", 2))

    def test_a_thread_interrupts_the_main_thread(self) -> None:
        ran = run("""
            import _thread
            try:
                _thread.interrupt_main()
            except KeyboardInterrupt:
                print("interrupted")
        """)
        self.assertEqual(ran.texts(), ["interrupted"])

    def test_mistakes_are_refused_as_in_cpython(self) -> None:
        table = [
            ("signal.signal(9, print)", "OSError(22, 'Invalid argument')"),
            ("signal.signal(99, print)", "ValueError('signal number out of range')"),
            ("signal.signal(2, 7)", "TypeError('signal handler must be signal.SIG_IGN, "),
            ("os.kill(1, 2)", "ProcessLookupError(3, 'No such process')"),
            ("loop.add_signal_handler(9, print)", "RuntimeError('sig 9 cannot be caught')"),
        ]
        for call, shown in table:
            with self.subTest(call=call):
                ran = run(f"""
                    import asyncio, os, signal
                    loop = asyncio.new_event_loop()
                    try:
                        {call}
                    except Exception as error:
                        print(repr(error))
                """)
                self.assertIn(shown, "".join(ran.texts()))


class Alarms(unittest.TestCase):
    def test_alarms_come_again_at_their_interval(self) -> None:
        ran = run("""
            import signal, time
            signal.signal(signal.SIGALRM, lambda *_: print("alarm", time.monotonic()))
            print(signal.setitimer(signal.ITIMER_REAL, 1, 0.5), signal.alarm(0))
            signal.setitimer(signal.ITIMER_REAL, 1, 0.5)
            time.sleep(2.1)
            print(signal.setitimer(signal.ITIMER_REAL, 0))
            signal.alarm(3)
            signal.pause()
        """)
        self.assertEqual(
            ran.texts(),
            [
                "(0.0, 0.0) 1",
                "alarm 1.0",
                "alarm 1.5",
                "alarm 2.0",
                "(0.4, 0.5)",
                "alarm 5.1",
            ],
        )


class AfterARun(unittest.TestCase):
    def test_handlers_are_forgotten(self) -> None:
        run("import signal; signal.signal(15, signal.SIG_IGN); signal.alarm(1)")
        ran = run("import signal, time; time.sleep(2); print(int(signal.getsignal(15)))")
        self.assertEqual(ran.texts(), ["0"])


if __name__ == "__main__":
    unittest.main()
