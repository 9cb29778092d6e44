import asyncio


async def cook(name, seconds):
    print(name, "on the stove")
    await asyncio.sleep(seconds)
    print(name, "done")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, print, "the kettle boils")
    await asyncio.gather(cook("eggs", 3), cook("toast", 1))


asyncio.run(main())
