import asyncio


async def ask(town, seconds):
    await asyncio.sleep(seconds)
    return f"mild in {town}"


async def main():
    for next_one in asyncio.as_completed([ask("Oslo", 2), ask("Rome", 1)]):
        print(await next_one)

    tasks = {
        asyncio.create_task(ask("Oslo", 2)): "Ann",
        asyncio.create_task(ask("Rome", 1)): "Ben",
    }
    async for task in asyncio.as_completed(tasks):
        print(f"{tasks[task]} hears: {task.result()}")


asyncio.run(main())
