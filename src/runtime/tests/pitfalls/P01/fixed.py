import asyncio

saved = []


async def save(item):
    await asyncio.sleep(0.1)
    saved.append(item)


async def main():
    await save("draft")
    await asyncio.sleep(1)
    print(saved)


asyncio.run(main())
