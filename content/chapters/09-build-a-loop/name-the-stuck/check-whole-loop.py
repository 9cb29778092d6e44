loop = Loop()


async def waiter(name, future):
    print(name, await future)


async def napper(name, seconds):
    await loop.sleep(seconds)
    print(name, "wakes")


async def whole_loop():
    future = Future(loop)
    tasks = [Task(loop, waiter(name, future)) for name in ("A", "B", "C")]
    naps = [Task(loop, napper("long", 0.75)), Task(loop, napper("short", 0.5))]
    loop.call_later(0.25, future.set_result, "go")
    for task in tasks + naps:
        await task
    future.add_done_callback(lambda: print("told late"))
    loop.call_soon(print, "soon")
    print(await future, "again")
    await loop.sleep(0.25)
    loop.call_later(0.01, print, "timer")
    loop.call_soon(time.sleep, 0.02)
    loop.call_soon(loop.call_soon, print, "added")
    await loop.sleep(1)
    return "returned"


print(loop.run(whole_loop()))


async def fails():
    raise LookupError("no such thing")


try:
    loop.run(fails())
except LookupError as error:
    print("raised:", error)
