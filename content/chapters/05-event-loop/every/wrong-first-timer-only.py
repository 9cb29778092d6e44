import asyncio


def every(interval, function):
    loop = asyncio.get_running_loop()

    def tick():
        function()
        loop.call_later(interval, tick)

    timer = loop.call_later(interval, tick)
    return timer.cancel


async def main():
    stop = every(0.5, lambda: print("tick"))
    await asyncio.sleep(1.75)
    stop()
    print("stopped")
    await asyncio.sleep(5)
    print("main ends")


asyncio.run(main())
