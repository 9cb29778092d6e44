import asyncio


class Flaky(Exception):
    pass


calls = 0


async def call():
    global calls
    calls += 1
    await asyncio.sleep(0.1)
    if calls < 4:
        raise Flaky(calls)
    return "ok"


async def retry(n):
    delay = 0.1
    for attempt in range(n):
        try:
            return await call()
        except Flaky as e:
            print("retry", attempt, e)
            await asyncio.sleep(delay)
            delay *= 2
    raise Flaky("gave up")


print(asyncio.run(retry(5)))
