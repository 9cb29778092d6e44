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
    future = Future(loop)
    future.set_result("there already")
    loop.call_soon(print, "soon")
    print(await future)
    await loop.sleep(0.25)
    return "returned"


print(loop.run(whole_loop()))
