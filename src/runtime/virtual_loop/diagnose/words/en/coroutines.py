"""English: coroutines that were made and not run as they should."""

from ._grammar import count, lasting


def never_awaited(function: str, times: int, line: int) -> str:
    short = function.rpartition(".")[2]
    if times > 1:
        return (
            f"{short}() on line {line} only built coroutine objects, {times} of them. Nobody awaited "
            f"them or made tasks of them, so not one line of {short} ran."
        )
    return (
        f"{short}() on line {line} only built a coroutine object. Nobody awaited it or made a task of "
        f"it, so not one line of {short} ran."
    )


def truthy_coroutine(function: str, line: int) -> str:
    return (
        f"The condition on line {line} tests a coroutine object, which is always true. The answer of "
        f"{function}() was never computed. Write await {function}(...)."
    )


def await_plain_value(value: str, type: str, seconds: float) -> str:
    blocked = (
        f"it blocked the loop for {lasting(seconds)} and " if seconds else "it ran at once and "
    )
    return (
        f"{value} is an ordinary function: {blocked}returned {_a(type)}. Only awaitables can be "
        f"awaited."
    )


def await_plain_value_no_call(value: str, type: str) -> str:
    return f"{value} is {_a(type)}, not something to wait for. Only awaitables can be awaited."


def await_plain_value_already_awaited(value: str, type: str) -> str:
    return (
        f"{value} is {_a(type)}: the result of an await, not something to wait for. Await once and "
        f"use the result."
    )


def await_plain_value_generator(value: str) -> str:
    return (
        f"{value}() is an async generator: it gives many values, not one to wait for. Go through it "
        f"with async for."
    )


def await_outside_async(function: str, keyword: str) -> str:
    return (
        f"{keyword} works only inside async def, and {function} is a plain def. Make it async def "
        f"{function}, or start the coroutine with asyncio.run at the top of the program."
    )


def await_outside_async_lambda(keyword: str) -> str:
    return f"{keyword} works only inside async def, and a lambda is a plain function. Write an async def."


def await_outside_async_top(keyword: str) -> str:
    return (
        f"{keyword} works only inside async def, and this line is in no function. Put it into "
        f"async def main and start that with asyncio.run(main())."
    )


def function_not_called(function: str) -> str:
    return (
        f"You passed the function {function} itself, and nothing was called. Call it to get a "
        f"coroutine: {function}()."
    )


def function_not_called_awaited(function: str) -> str:
    return (
        f"await {function} waits for the function itself, and nothing was called. Call it to get a "
        f"coroutine: await {function}()."
    )


def coroutine_reused(function: str, first: int, line: int) -> str:
    return (
        f"This coroutine of {function}() already ran to its end on line {first}; using it again on "
        f"line {line} cannot run it again. Keep a task or the result, or call {function}() again."
    )


def coroutine_reused_cached(function: str, cache: str, line: int) -> str:
    return (
        f"{cache} made {function}() give the same coroutine object twice. It ran to its end the first "
        f"time, and awaiting it again on line {line} cannot run it again. Cache the result, or a task."
    )


def coroutine_reused_same_line(function: str, line: int) -> str:
    return (
        f"This coroutine of {function}() already ran to its end before line {line} was reached this "
        f"time; it cannot run again. Keep a task or the result, or call {function}() each time."
    )


def coroutine_reused_shared(function: str, cache: str, line: int) -> str:
    return (
        f"{cache} made {function}() give two tasks the same coroutine object, and on line {line} the "
        f"second one found it being awaited already. Cache a task instead."
    )


def coroutine_reused_shared_name(function: str, line: int) -> str:
    return (
        f"Two tasks await the same coroutine of {function}(): on line {line} it was being awaited "
        f"already. Make a task of it and await that, or call {function}() for each."
    )


def async_callback(function: str, caller: str) -> str:
    return (
        f"{caller} called {function}() as an ordinary function and threw the coroutine away, so "
        f"not one line of {function} ran. Give it a plain function that makes a task of {function}()."
    )


def async_callback_refused(function: str, caller: str) -> str:
    return (
        f"{caller} calls plain functions, and {function} is a coroutine function: calling it runs "
        f"nothing. Give it a plain function that makes a task of {function}()."
    )


def awaited_too_late(function: str, line: int, awaited: int, context: str) -> str:
    return (
        f"{function}() was created on line {line} inside the block of {context}, but awaited on line "
        f"{awaited}, after the block had ended. Write return await on line {line}."
    )


def awaited_too_late_try(function: str, line: int, awaited: int) -> str:
    return (
        f"{function}() was created on line {line} inside the try, but awaited on line {awaited}, where "
        f"that try is over: its except clauses never saw the error. Write return await on line {line}."
    )


def async_init(cls: str) -> str:
    return (
        f"__init__ of {cls} is async def, so making {_an(cls)} object only built a coroutine. Keep "
        f"__init__ plain, and do the waiting in an async classmethod that makes the object."
    )


def timed_the_making(function: str, decorator: str, measured: float, real: float) -> str:
    return (
        f"{decorator} measured the making of the coroutine ({lasting(measured)}), not the run of "
        f"{function} ({lasting(real)}). Make the wrapper async def and await {function} in it."
    )


def test_never_ran(function: str, cls: str) -> str:
    return (
        f"{function} returned a coroutine that nobody ran. A green result here means nothing. Derive "
        f"{cls} from unittest.IsolatedAsyncioTestCase."
    )


def gather_of_results(function: str, times: int) -> str:
    calls = count(times, "call") if times else "calls"
    return (
        f"The inner await ran the {calls} one by one, before {function} was called; that received "
        f"plain values. Drop the inner await."
    )


def called_before_passing(function: str, caller: str, result: str, seconds: float) -> str:
    took = f", for {lasting(seconds)}" if seconds else ""
    return (
        f"{function}() ran right here, in the loop's thread{took}; its result, {_a(result)}, was "
        f"passed to {caller}. Pass {function} itself, without the brackets."
    )


def called_before_passing_coroutine(function: str, caller: str) -> str:
    return (
        f"{caller} was given a coroutine of {function}(), and calls plain functions. A coroutine needs no "
        f"thread and no callback: await it, or make a task of it."
    )


def _a(type_name: str) -> str:
    """The type of a value, as one says it: None, a list, an int."""
    return "None" if type_name == "NoneType" else _an(type_name)


def _an(name: str) -> str:
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"
