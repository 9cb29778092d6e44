import asyncio


async def idle():
    await asyncio.sleep(1)


async def main():
    tasks = [asyncio.create_task(idle(), name=name) for name in "abc"]
    await asyncio.sleep(0)
    for task in asyncio.all_tasks():  # here
        print(task.get_name())
    await asyncio.gather(*tasks)


asyncio.run(main())
