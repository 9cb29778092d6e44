import asyncio

shelf = []


async def save(note):
    await asyncio.sleep(0.5)
    shelf.append(note)


async def main():
    for note in ("milk", "bread", "tea"):
        save(note)
    print("saved:", shelf)


asyncio.run(main())
