import asyncio


async def save(item):
    await asyncio.sleep(0.1)
    print("saved", item)


async def main():
    later = save("draft")
    asyncio.create_task(save("copy"))
    print("made, not started")
    await later
    await asyncio.sleep(1)
    never = save("nothing")
    never.close()


asyncio.run(main())
