import asyncio


def every(interval, function):
    timer = asyncio.get_running_loop().call_later(interval, function())
    return timer.cancel


async def main():
    stop = every(0.5, lambda: print("tick"))
    await asyncio.sleep(1.75)
    stop()
    print("stopped")
    await asyncio.sleep(5)
    print("main ends")


asyncio.run(main())
