"""Preemption: a schedule may have a thread give way in the middle of a line, and the same schedule does so again."""

import unittest

from running import run

_UNSAFE = """
import threading
x = 0
def add():
    global x
    for _ in range(3):
        {update}
one, two = threading.Thread(target=add), threading.Thread(target=add)
one.start(); two.start(); one.join(); two.join()
print(x)
"""
_RACE = _UNSAFE.format(update="x += 1")
_SAFE = "lock = __import__('threading').Lock()" + _UNSAFE.format(update="with lock: x += 1")


class Races(unittest.TestCase):
    def test_the_default_schedule_never_changes_threads_in_a_line(self) -> None:
        self.assertEqual(run(_RACE).texts(), ["6"])
        self.assertNotIn("points", run(_RACE).result["counts"])

    def test_an_update_is_lost_where_the_schedule_says_so_and_again(self) -> None:
        counted = run(_RACE, schedule="2:1:p")
        self.assertEqual(counted.texts(), ["6"])
        points = counted.result["counts"]["points"]
        self.assertGreater(points, 20)
        sums = {n: run(_RACE, schedule=f"2:1:p{n}").texts()[0] for n in range(1, 20)}
        lost = [n for n, total in sums.items() if total != "6"]
        self.assertTrue(lost)
        schedule = f"2:1:p{lost[0]}"
        for _ in range(3):
            ran = run(_RACE, schedule=schedule)
            self.assertEqual((ran.texts(), ran.result["schedule"]), ([sums[lost[0]]], schedule))

    def test_a_lock_keeps_every_update(self) -> None:
        points = run(_SAFE, schedule="2:1:p").result["counts"]["points"]
        for n in range(1, points + 1, 5):
            self.assertEqual(run(_SAFE, schedule=f"2:1:p{n},{n + 3}").texts(), ["6"], n)

    def test_the_library_is_never_left_in_the_middle(self) -> None:
        source = """
            import queue, threading
            box = queue.Queue()
            def fill():
                for n in range(5):
                    box.put(n)
            threads = [threading.Thread(target=fill) for _ in range(3)]
            for thread in threads: thread.start()
            for thread in threads: thread.join()
            print(sorted(box.queue))
        """
        for n in range(1, 60, 7):
            ran = run(source, schedule=f"2:1:p{n},{n + 20}")
            self.assertEqual(ran.texts(), [str(sorted([*range(5)] * 3))])


if __name__ == "__main__":
    unittest.main()
