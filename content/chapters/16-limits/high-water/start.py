import asyncio

room = asyncio.Event()
inside = 0


async def fetch(page):
    global inside
    if inside == 3:
        room.clear()
        await room.wait()
    inside += 1
    print("fetch", page)
    await asyncio.sleep(1)
    print("got", page)
    inside -= 1
    room.set()
    return page


async def main():
    print(await asyncio.gather(*(fetch(page) for page in range(6))))


asyncio.run(main())
