"""Deadlock: the exception that ends a loop which can never go on."""


class Deadlock(BaseException):
    """Every task is waiting, and nothing is left that could wake one.

    CPython would wait for ever here. It is no Exception: a program that catches `Exception`
    round `asyncio.run` would otherwise turn waiting for ever into success.
    """
