"""conformance: runs one module of CPython's own asyncio tests on the virtual loop, test by test."""

import gc
import importlib
import signal
import sys
import unittest
from collections.abc import Callable
from types import FrameType
from typing import Any, Final, override

import virtual_loop

#: Told of each test: its id, its outcome ("began" comes first), and the text of a failure.
Report = Callable[[str, str, str], None]

PACKAGE: Final = "test.test_asyncio"

#: CPython 3.14.2 itself crashes in these; later releases mended it. A crash ruins what runs after it.
CRASHING: Final = (
    "test_eager_start_false_without_running_loop",
    "test_eager_start_true_without_running_loop",
    "test_get_context_on_uninitialized_task",
    "test_get_context_uninitialized_segfault",
    "test_use_after_free_on_resurrected_task",
    "test_register_task_resurrection",
    "test_interp",
)


class Interrupted(BaseException):
    """The test took too long for the one who watches it."""


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise Interrupted("the test was interrupted")


class _Result(unittest.TestResult):
    """Reports each test as soon as its outcome is known."""

    def __init__(self, report: Report) -> None:
        super().__init__()
        self._tell = report
        self._outcome = ("passed", "")

    @override
    def startTest(self, test: unittest.TestCase) -> None:
        super().startTest(test)
        self._outcome = ("passed", "")
        self._tell(test.id(), "began", "")

    @override
    def stopTest(self, test: unittest.TestCase) -> None:
        super().stopTest(test)
        self._tell(test.id(), *self._outcome)

    @override
    def addFailure(self, test: unittest.TestCase, err: Any) -> None:
        super().addFailure(test, err)
        self._note(test, "failed", self.failures[-1][1])

    @override
    def addError(self, test: unittest.TestCase, err: Any) -> None:
        super().addError(test, err)
        self._note(test, "failed", self.errors[-1][1])

    @override
    def addSubTest(self, test: Any, subtest: Any, err: Any) -> None:
        super().addSubTest(test, subtest, err)
        if err is not None:
            self._outcome = ("failed", str(err[1]))

    @override
    def addSkip(self, test: unittest.TestCase, reason: str) -> None:
        super().addSkip(test, reason)
        self._note(test, "skipped", reason)

    @override
    def addExpectedFailure(self, test: unittest.TestCase, err: Any) -> None:
        super().addExpectedFailure(test, err)
        self._outcome = ("passed", "")

    @override
    def addUnexpectedSuccess(self, test: unittest.TestCase) -> None:
        super().addUnexpectedSuccess(test)
        self._outcome = ("failed", "unexpected success")

    def _note(self, test: Any, outcome: str, text: str) -> None:
        if issubclass(type(test), unittest.TestCase):
            self._outcome = (outcome, text)
        else:
            # The set-up of a class or module: no test of it begins or ends.
            self._tell(test.id(), outcome, text)


def run_module(folder: str, name: str, done: list[str], report: Report) -> None:
    """Run `test.test_asyncio.<name>` out of `folder`, without the tests in `done`."""
    # Behind the interpreter's own library, whose release it need not share.
    sys.path.append(folder)
    _pretend()
    signal.signal(signal.SIGUSR2, _interrupt)
    # As in a run: a collection that begins by itself, while threads have stacks that are put aside, breaks
    # the interpreter down. One that is asked for does not.
    gc.disable()
    virtual_loop.install()
    try:
        module = importlib.import_module(f"{PACKAGE}.{name}")
    except unittest.SkipTest as reason:
        report(f"{PACKAGE}.{name}", "skipped", str(reason))
        return
    suite = unittest.defaultTestLoader.loadTestsFromModule(module)
    _filter(suite, frozenset(done)).run(_Result(report))


def _pretend() -> None:
    """The tests ask what the host can do; what the virtual loop brings along is more."""
    support = importlib.import_module("test.support")
    threading_helper = importlib.import_module("test.support.threading_helper")
    setattr(support, "has_socket_support", True)  # noqa: B010
    setattr(threading_helper, "can_start_thread", True)  # noqa: B010


def _filter(suite: unittest.TestSuite, done: frozenset[str]) -> unittest.TestSuite:
    kept = unittest.TestSuite()
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            kept.addTest(_filter(test, done))
        elif test.id() not in done and not any(name in test.id() for name in CRASHING):
            kept.addTest(test)
    return kept
