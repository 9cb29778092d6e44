import asyncio

shelf = []


def save(note):
    shelf.append(note)


async def main():
    for note in ("milk", "bread", "tea"):
        save(note)
    print("saved:", shelf)


asyncio.run(main())
