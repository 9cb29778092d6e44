"""Simplified Chinese: coroutines that were made and not run as they should."""

from ._grammar import lasting


def never_awaited(function: str, times: int, line: int) -> str:
    short = function.rpartition(".")[2]
    if times > 1:
        return (
            f"第 {line} 行的 {short}() 只创建了 {times} 个协程对象。没有人 await 它们，也没有用它们创建任务，"
            f"所以 {short} 里的代码一行都没有执行。"
        )
    return (
        f"第 {line} 行的 {short}() 只创建了一个协程对象。没有人 await 它，也没有用它创建任务，"
        f"所以 {short} 里的代码一行都没有执行。"
    )


def truthy_coroutine(function: str, line: int) -> str:
    return (
        f"第 {line} 行的条件判断的是一个协程对象，它永远为真；{function}() 的结果根本没有算出来。"
        f"请写成 await {function}(...)。"
    )


def await_plain_value(value: str, type: str, seconds: float) -> str:
    blocked = f"它把事件循环阻塞了 {lasting(seconds)}，然后" if seconds else "它当场执行完毕，"
    return f"{value} 是普通函数：{blocked}返回了{_value(type)}。只有可等待对象才能 await。"


def await_plain_value_no_call(value: str, type: str) -> str:
    return f"{value} 是{_value(type)}，没有什么可等的。只有可等待对象才能 await。"


def await_plain_value_already_awaited(value: str, type: str) -> str:
    return f"{value} 是{_value(type)}：它已经是 await 得到的结果，没有什么可等的。await 一次，然后直接使用结果。"


def await_plain_value_generator(value: str) -> str:
    return (
        f"{value}() 是异步生成器：它给出的是一连串值，而不是一个可等的结果。请用 async for 遍历它。"
    )


def await_outside_async(function: str, keyword: str) -> str:
    return (
        f"{keyword} 只能写在 async def 里面，而 {function} 是普通的 def。请把它改成 async def {function}，"
        f"或者在程序最外层启动这个协程。"
    )


def await_outside_async_lambda(keyword: str) -> str:
    return f"{keyword} 只能写在 async def 里面，而 lambda 是普通函数。请改写成 async def。"


def await_outside_async_top(keyword: str) -> str:
    return (
        f"{keyword} 只能写在 async def 里面，而这一行不在任何函数中。请把它放进 async def main，"
        f"再用 asyncio.run(main()) 启动。"
    )


def function_not_called(function: str) -> str:
    return f"你传入的是函数 {function} 本身，并没有调用它。要得到协程，请写成 {function}()。"


def function_not_called_awaited(function: str) -> str:
    return f"await {function} 等的是函数本身，并没有调用它。要得到协程，请写成 await {function}()。"


def coroutine_reused(function: str, first: int, line: int) -> str:
    return (
        f"{function}() 的这个协程在第 {first} 行已经执行完毕；第 {line} 行再次使用它，并不能让它重新执行。"
        f"请保留任务或结果，或者重新调用 {function}()。"
    )


def coroutine_reused_cached(function: str, cache: str, line: int) -> str:
    return (
        f"{cache} 让 {function}() 两次给出同一个协程对象。它第一次就已经执行完毕，"
        f"第 {line} 行再次 await 它，并不能让它重新执行。应当缓存结果，或者缓存任务。"
    )


def coroutine_reused_same_line(function: str, line: int) -> str:
    return (
        f"{function}() 的这个协程在这次执行到第 {line} 行之前就已经执行完毕，不能再执行一次。"
        f"请保留任务或结果，或者每次都调用 {function}()。"
    )


def coroutine_reused_shared(function: str, cache: str, line: int) -> str:
    return (
        f"{cache} 让 {function}() 把同一个协程对象交给了两个任务；在第 {line} 行，后来的任务发现它正在被别人 await。"
        f"应当缓存任务。"
    )


def coroutine_reused_shared_name(function: str, line: int) -> str:
    return (
        f"两个任务在 await {function}() 的同一个协程：执行到第 {line} 行时，它正在被别人 await。"
        f"请用它创建一个任务再 await，或者各自调用 {function}()。"
    )


def async_callback(function: str, caller: str) -> str:
    return (
        f"{caller} 把 {function}() 当作普通函数来调用，随手丢弃了得到的协程，所以 {function} 里的代码一行都没有执行。"
        f"请传入一个普通函数，由它用 {function}() 创建任务。"
    )


def async_callback_refused(function: str, caller: str) -> str:
    return (
        f"{caller} 只会调用普通函数，而 {function} 是协程函数：调用它什么也不会执行。"
        f"请传入一个普通函数，由它用 {function}() 创建任务。"
    )


def awaited_too_late(function: str, line: int, awaited: int, context: str) -> str:
    return (
        f"{function}() 的协程是第 {line} 行在 {context} 的代码块里创建的，到第 {awaited} 行才被 await，"
        f"那时代码块早已结束。请在第 {line} 行写 return await。"
    )


def awaited_too_late_try(function: str, line: int, awaited: int) -> str:
    return (
        f"{function}() 的协程是第 {line} 行在 try 里创建的，到第 {awaited} 行才被 await，那时 try 已经结束，"
        f"它的 except 根本见不到这个异常。请在第 {line} 行写 return await。"
    )


def async_init(cls: str) -> str:
    return (
        f"{cls} 的 __init__ 写成了 async def，所以创建对象时只得到了一个协程。__init__ 应当保持为普通函数，"
        f"需要等待的工作放进一个异步的类方法，由它来创建对象。"
    )


def timed_the_making(function: str, decorator: str, measured: float, real: float) -> str:
    return (
        f"{decorator} 测量的是创建协程的时间（{lasting(measured)}），而不是 {function} 执行的时间（{lasting(real)}）。"
        f"请把包装函数改成 async def，并在其中 await {function}。"
    )


def test_never_ran(function: str, cls: str) -> str:
    return (
        f"{function} 返回了一个协程，但没有人执行它：这里的测试通过毫无意义。"
        f"请让 {cls} 继承 unittest.IsolatedAsyncioTestCase。"
    )


def gather_of_results(function: str, times: int) -> str:
    calls = f"这 {times} 次调用" if times else "这些调用"
    return f"里面的 await 让{calls}在 {function} 之前一个接一个地执行，{function} 收到的只是普通的值。请去掉里面的 await。"


def called_before_passing(function: str, caller: str, result: str, seconds: float) -> str:
    took = f"，用了 {lasting(seconds)}" if seconds else ""
    return (
        f"{function}() 就在这里，在事件循环所在的线程里执行了{took}；传给 {caller} 的是它的结果（{_value(result).strip()}）。"
        f"请传入 {function} 本身，不要加括号。"
    )


def called_before_passing_coroutine(function: str, caller: str) -> str:
    return (
        f"传给 {caller} 的是 {function}() 的协程，而它只会调用普通函数。"
        f"协程不需要线程，也不需要回调：请直接 await 它，或者用它创建任务。"
    )


def _value(type_name: str) -> str:
    """A value by its type: None, or e.g. `一个 dict 类型的值`."""
    return " None" if type_name == "NoneType" else f"一个 {type_name} 类型的值"
