import asyncio

latest = None


async def search(text):
    global latest
    latest = text
    await asyncio.sleep(0.1)
    if latest == text:
        print("results for", text)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(search("p"), name="search 1")
        group.create_task(search("py"), name="search 2")


asyncio.run(main())
