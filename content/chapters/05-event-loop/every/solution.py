import asyncio


def every(interval, function):
    loop = asyncio.get_running_loop()

    def tick():
        nonlocal timer
        timer = loop.call_later(interval, tick)
        function()

    def stop():
        timer.cancel()

    timer = loop.call_later(interval, tick)
    return stop


async def main():
    stop = every(0.5, lambda: print("tick"))
    await asyncio.sleep(1.75)
    stop()
    print("stopped")
    await asyncio.sleep(5)
    print("main ends")


asyncio.run(main())
