"""tkinter: a window whose loop, user and looks are simulated."""

import unittest
from typing import Any

from running import Ran, run
from virtual_loop.clock import NANOSECONDS
from virtual_loop.screen import Deed, UserAct

_BEGIN = "import time, tkinter as tk\nfrom tkinter import ttk\n\ndef at():\n    return round(time.monotonic(), 3)\n\n"


def _act(deed: Deed, at: float, widget: str = "", text: str = "") -> UserAct:
    return UserAct(deed, round(at * NANOSECONDS), widget, text)


def _run(source: str, *acts: UserAct) -> Ran:
    lines = source.splitlines()
    indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return run(_BEGIN + "\n".join(line[indent:] for line in lines), acts=acts)


def _texts(ran: Ran) -> list[tuple[float, list[str]]]:
    """At each instant at which the window changed: the words on what it holds."""
    return [
        (
            frame["at"],
            [child["text"] for window in frame["windows"] for child in window["children"]],
        )
        for frame in ran.result["screen"]["frames"]
    ]


class Loop(unittest.TestCase):
    def test_timers_run_at_their_time_and_the_user_closes_the_window_after_a_while(self) -> None:
        ran = _run("""
            root = tk.Tk()
            for ms in (200, 100, 100):
                root.after(ms, print, "timer", ms)
            root.after_cancel(root.after(50, print, "never"))
            root.mainloop()
            print("closed", at())
        """)
        self.assertEqual(ran.texts(), ["timer 100", "timer 100", "timer 200", "closed 10.0"])
        self.assertEqual(ran.times(), [0.1, 0.1, 0.2, 10.0])

    def test_what_the_user_does_is_heard_at_its_time(self) -> None:
        ran = _run(
            """
            root = tk.Tk()
            count = tk.IntVar()
            tk.Label(root, textvariable=count).pack()
            tk.Button(root, text="More", command=lambda: count.set(count.get() + 1)).pack()
            root.mainloop()
            print(at(), root.winfo_exists())
            """,
            _act("click", 1, "More"),
            _act("click", 2, "More"),
            _act("close", 3.5),
        )
        self.assertEqual(ran.texts(), ["3.5 False"])
        self.assertEqual(
            _texts(ran), [(0, ["0", "More"]), (1, ["1", "More"]), (2, ["2", "More"]), (3.5, [])]
        )

    def test_a_handler_that_takes_long_freezes_the_window(self) -> None:
        ran = _run(
            """
            root = tk.Tk()
            label = tk.Label(root, text="ready")
            label.pack()
            def work():
                label["text"] = "working"
                time.sleep(2)
                label["text"] = "done"
            tk.Button(root, text="Go", command=work).pack()
            root.after(1500, lambda: print("late", at()))
            root.mainloop()
            """,
            _act("click", 1, "Go"),
            _act("close", 1.2),
        )
        # Nobody ever saw "working", and the click on the cross was heard two seconds late.
        self.assertEqual(_texts(ran)[:2], [(0, ["ready", "Go"]), (3.0, [])])
        self.assertEqual(ran.result["screen"]["frozen"], [{"from": 1.0, "to": 3.0}])
        self.assertEqual(ran.texts(), [])

    def test_update_redraws_and_listens_within_a_loop_of_ones_own(self) -> None:
        ran = _run(
            """
            import asyncio
            async def main():
                root = tk.Tk()
                open_ = [True]
                root.protocol("WM_DELETE_WINDOW", open_.clear)
                while open_:
                    root.update()
                    await asyncio.sleep(0.25)
                root.destroy()
                print("closed", at())
            asyncio.run(main())
            """,
            _act("close", 0.9),
        )
        self.assertEqual(ran.texts(), ["closed 1.25"])
        self.assertEqual(ran.result["diagnoses"], [])

    def test_a_main_loop_in_a_coroutine_blocks_the_event_loop_and_is_seen(self) -> None:
        ran = _run(
            """
            import asyncio
            async def main():
                tk.Tk().mainloop()
            asyncio.run(main())
            """,
            _act("close", 2),
        )
        (remark,) = ran.remarks("blocked")
        self.assertEqual(
            (remark["details"]["reason"], remark["details"]["seconds"]), ("tkinter.mainloop", 2)
        )

    def test_an_exception_in_a_handler_is_printed_and_the_loop_goes_on(self) -> None:
        ran = _run(
            """
            root = tk.Tk()
            root.after(100, lambda: 1 / 0)
            root.after(200, print, "still here")
            root.mainloop()
            """
        )
        self.assertEqual(ran.texts(), ["still here"])
        errors = ran.texts("err")
        self.assertEqual(
            (errors[0], errors[-1]),
            ("Exception in Tkinter callback", "ZeroDivisionError: division by zero"),
        )

    def test_a_user_who_means_what_is_not_there_is_told_what_is(self) -> None:
        ran = _run(
            """
            root = tk.Tk()
            tk.Button(root, text="Start").pack()
            root.mainloop()
            """,
            _act("click", 1, "Stop"),
            _act("close", 2),
        )
        self.assertEqual(
            ran.result["screen"]["missed"],
            [{"deed": "click", "at": 1, "widget": "Stop", "there": ["Start"]}],
        )

    def test_quit_leaves_the_window_open(self) -> None:
        ran = _run("""
            root = tk.Tk()
            root.after(100, root.quit)
            root.mainloop()
            print(at(), root.winfo_exists())
        """)
        self.assertEqual(ran.texts(), ["0.1 True"])


class Threads(unittest.TestCase):
    def test_a_call_from_another_thread_is_done_by_the_main_loop(self) -> None:
        ran = _run(
            """
            import threading
            root = tk.Tk()
            label = tk.Label(root, text="0")
            label.pack()
            def work():
                time.sleep(1)
                label["text"] = "from a thread"
                print("set", at())
            threading.Thread(target=work).start()
            root.mainloop()
            """,
            _act("close", 2),
        )
        self.assertEqual(ran.texts(), ["set 1.0"])
        self.assertEqual(_texts(ran)[:2], [(0, ["0"]), (1, ["from a thread"])])

    def test_without_a_main_loop_it_fails_after_a_second(self) -> None:
        ran = _run("""
            import threading
            root = tk.Tk()
            def work():
                try:
                    root.title("x")
                    root.configure(bg="red")
                except RuntimeError as error:
                    print(error, at())
            thread = threading.Thread(target=work)
            thread.start()
            thread.join()
        """)
        self.assertEqual(ran.texts(), ["main thread is not in main loop 1.0"])


class Widgets(unittest.TestCase):
    def test_what_each_call_gives(self) -> None:
        table: list[tuple[str, Any]] = [
            ("tk.Label(root, text='a', fg='red').cget('foreground')", "red"),
            ("str(tk.Label(root))", ".!label"),
            ("(tk.Label(root), str(tk.Label(root)))[1]", ".!label2"),
            ("str(tk.Button(tk.Frame(root)))", ".!frame.!button"),
            ("tk.Label(root, colour='red')", 'TclError unknown option "-colour"'),
            ("tk.StringVar(value='x').get()", "x"),
            ("tk.IntVar(value='3').get()", "3"),
            ("str(ttk.Progressbar(root, value=30)['value'])", "30.0"),
            ("tk.Button(root, command=lambda: 'done').invoke()", "done"),
            ("tk.Button(root, state='disabled', command=lambda: 'done').invoke()", ""),
            ("root.after('soon', print)", 'TclError bad argument "soon": must be cancel, idle, info, or an integer'),
            ("root.after_cancel(None)", "ValueError id must be a valid identifier returned from after or after_idle"),
            ("(root.destroy(), tk.StringVar())", "RuntimeError Too early to create variable: no default root window"),
            ("(n := tk.IntVar(value=2), root.destroy(), n.get())[2]", "2"),
            ("(root.destroy(), root.update())", "TclError can't invoke \"update\" command: application has been destroyed"),
            ("tk.Canvas", "UnavailableError tkinter.Canvas is not simulated here. Use Frame, Label, Button, Entry, Text or ttk.Progressbar."),
            ("ttk.Combobox", "UnavailableError tkinter.ttk.Combobox is not simulated here. Use Frame, Label, Button, Entry or Progressbar."),
            ("tk.Cnvas", "AttributeError module 'tkinter' has no attribute 'Cnvas'"),
        ]  # fmt: skip
        for expression, expected in table:
            with self.subTest(expression=expression):
                ran = _run(
                    "root = tk.Tk()\ntry:\n    print(" + expression + ")\n"
                    "except Exception as error:\n    print(type(error).__name__, error)\n"
                )
                self.assertEqual(ran.texts(), [expected])

    def test_pack_and_grid_do_not_mix(self) -> None:
        ran = _run("""
            root = tk.Tk()
            tk.Label(root).pack()
            try:
                tk.Label(root).grid()
            except tk.TclError as error:
                print(error)
        """)
        self.assertEqual(
            ran.texts(),
            ["cannot use geometry manager grid inside . which already has slaves managed by pack"],
        )

    def test_an_entry_is_typed_into(self) -> None:
        ran = _run(
            """
            root = tk.Tk()
            name = tk.Entry(root)
            name.pack()
            name.insert(0, "> ")
            name.bind("<Return>", lambda event: print(event.widget.get(), event.keysym, at()))
            root.mainloop()
            """,
            _act("type", 1, "1", "Ada"),
            _act("close", 2),
        )
        self.assertEqual(ran.texts(), ["> Ada Return 1.0"])

    def test_a_text_knows_its_places(self) -> None:
        ran = _run(r"""
            root = tk.Tk()
            text = tk.Text(root)
            text.insert("1.0", "one\ntwo\n")
            text.insert(tk.END, "three")
            text.delete("1.0", "2.0")
            print(repr(text.get("1.0", tk.END)), repr(text.get("1.0", "end-1c")), repr(text.get("1.0", "1.end")))
            text.config(state=tk.DISABLED)
            text.insert(tk.END, "no")
            print(repr(text.get("2.0", "end")))
        """)
        self.assertEqual(ran.texts(), [r"'two\nthree\n' 'two\nthree' 'two'", r"'three\n'"])

    def test_dir_is_true_and_the_next_run_begins_without_a_window(self) -> None:
        for _ in range(2):
            ran = _run(
                "root = tk.Tk()\nprint(all(hasattr(tk, name) for name in dir(tk)), tk.TkVersion)"
            )
            self.assertEqual(ran.texts(), ["True 8.6"])
        self.assertNotIn("screen", run("print(1)").result)
