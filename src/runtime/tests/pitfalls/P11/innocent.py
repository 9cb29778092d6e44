import asyncio


async def follow(page):
    await asyncio.sleep(1)
    return page + 1


async def draw(cards):
    await asyncio.sleep(0.5)
    return cards.pop()


async def main():
    page = 1
    for _ in range(4):
        page = await follow(page)
    for _ in range(4):
        await asyncio.sleep(1)
        print("tick")
    for attempt in range(5):
        if await follow(attempt) > 2:
            break


asyncio.run(main())
