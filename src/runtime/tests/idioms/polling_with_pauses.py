import asyncio

state = {"ready": False}


async def setter():
    await asyncio.sleep(1)
    state["ready"] = True


async def main():
    t = asyncio.create_task(setter())
    while not state["ready"]:
        await asyncio.sleep(0.1)
    await t


asyncio.run(main())
