import asyncio


async def say(name, seconds):
    print(f"{name} start")
    await asyncio.sleep(seconds)
    print(f"{name} end")


async def main():
    await say("A", 1)
    await say("B", 1)


asyncio.run(main())
