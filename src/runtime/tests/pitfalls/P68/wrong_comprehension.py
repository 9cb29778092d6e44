import asyncio


async def cook(dish):
    await asyncio.sleep(1)
    return dish


async def main():
    dishes = {asyncio.create_task(cook(dish)) for dish in ("soup", "rice", "tea")}
    finished, unfinished = await asyncio.wait(dishes)
    print([task.result() for task in finished], len(unfinished))  # here


asyncio.run(main())
