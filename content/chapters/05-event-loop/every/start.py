import asyncio


def every(interval, function):
    def stop():
        pass

    return stop


async def main():
    stop = every(0.5, lambda: print("tick"))
    await asyncio.sleep(1.75)
    stop()
    print("stopped")
    await asyncio.sleep(5)
    print("main ends")


asyncio.run(main())
