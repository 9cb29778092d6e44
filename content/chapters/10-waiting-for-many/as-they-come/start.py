import asyncio


async def ask(town, seconds):
    await asyncio.sleep(seconds)
    return f"mild in {town}"


async def main():
    calls = [ask("Oslo", 3), ask("Rome", 1), ask("Cairo", 2)]
    for next_one in asyncio.as_completed(calls):
        print(await next_one)

    tasks = {
        asyncio.create_task(ask("Oslo", 3)): "Ann",
        asyncio.create_task(ask("Rome", 1)): "Ben",
        asyncio.create_task(ask("Cairo", 2)): "Cleo",
    }
    async for task in asyncio.as_completed(tasks):
        print(f"{tasks[task]} hears: {task.result()}")


asyncio.run(main())
