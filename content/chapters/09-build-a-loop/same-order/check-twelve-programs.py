import asyncio


class OnAsyncio:
    spawn = staticmethod(asyncio.create_task)
    sleep = staticmethod(asyncio.sleep)

    def future(self):
        return asyncio.get_running_loop().create_future()

    def soon(self, function, *arguments):
        asyncio.get_running_loop().call_soon(function, *arguments)

    def later(self, delay, function, *arguments):
        asyncio.get_running_loop().call_later(delay, function, *arguments)

    def run(self, coro):
        asyncio.run(coro)


class OnMine:
    def __init__(self):
        self.loop = Loop()
        self.sleep, self.soon, self.later = self.loop.sleep, self.loop.call_soon, self.loop.call_later
        self.run = self.loop.run

    def spawn(self, coro):
        return Task(self.loop, coro)

    def future(self):
        return Future(self.loop)


async def nap(on, say, name, *naps):
    say(name)
    for seconds in naps:
        await on.sleep(seconds)
        say(name, seconds)
    return name


async def waiter(say, name, future):
    say(name, "waits")
    say(name, await future)


async def created_first(on, say):
    task = on.spawn(nap(on, say, "task", 1))
    say("created")
    await task


async def two_naps(on, say):
    tasks = [on.spawn(nap(on, say, "A", 2)), on.spawn(nap(on, say, "B", 1))]
    for task in tasks:
        say(await task)


async def same_deadline(on, say):
    tasks = [on.spawn(nap(on, say, name, 1)) for name in "abcd"]
    for task in tasks:
        say(await task)


async def one_by_one(on, say):
    say(await nap(on, say, "A", 1))
    say(await on.spawn(nap(on, say, "B", 1)))


async def set_then_say(on, say):
    future = on.future()
    task = on.spawn(waiter(say, "waiter", future))
    await on.sleep(1)
    future.set_result("result")
    say("set")
    await task


async def many_waiters(on, say):
    future = on.future()
    tasks = [on.spawn(waiter(say, name, future)) for name in "abc"]
    on.later(1, future.set_result, "go")
    await tasks[0]
    say("main")
    await tasks[2]


async def done_already(on, say):
    future = on.future()
    future.set_result("there")
    on.soon(say, "soon")
    say(await future)
    await on.sleep(1)


async def callbacks_add(on, say):
    def first():
        say("first")
        on.soon(say, "third")

    on.later(0.01, say, "timer")
    on.soon(time.sleep, 0.02)
    on.soon(first)
    on.soon(say, "second")
    await on.sleep(1)


async def busy_and_timer(on, say):
    def again(left):
        say("again", left)
        if left:
            on.soon(again, left - 1)
        else:
            future.set_result("over")

    future = on.future()
    on.later(0, say, "timer")
    on.soon(again, 4)
    say(await future)


async def sleeper_and_callback(on, say):
    task = on.spawn(nap(on, say, "sleeper", 1))
    await on.sleep(0.5)
    on.later(0.5, say, "callback")
    await task


async def sum_of_naps(on, say):
    tasks = [on.spawn(nap(on, say, "two", 1, 1)), on.spawn(nap(on, say, "one", 2))]
    for task in tasks:
        await task


async def done_task(on, say):
    task = on.spawn(nap(on, say, "early"))
    await on.sleep(1)
    other = on.spawn(nap(on, say, "other"))
    say("awaited", await task)
    await other


PROGRAMS = [
    created_first, two_naps, same_deadline, one_by_one, set_then_say, many_waiters,
    done_already, callbacks_add, busy_and_timer, sleeper_and_callback, sum_of_naps, done_task,
]


def said(on, function):
    lines, begin = [], time.monotonic()

    def say(*words):
        lines.append(f"{' '.join(map(str, words))} @{round(time.monotonic() - begin, 3)}")

    on.run(function(on, say))
    return lines


for number, function in enumerate(PROGRAMS, 1):
    wanted, got = said(OnAsyncio(), function), said(OnMine(), function)
    if got == wanted:
        print(f"program {number}: same")
    else:
        print(f"program {number} ({function.__name__}) differs: asyncio {wanted}, your loop {got}")
