import asyncio


async def eater(plates):
    while (plate := await plates.get()) is not None:
        await asyncio.sleep(0.1)
        print(plate)
        plates.task_done()


async def main():
    plates = asyncio.Queue()
    eating = asyncio.create_task(eater(plates), name="eater")
    for plate in ("soup", "cake", None):
        plates.put_nowait(plate)
    await plates.join()  # here
    await eating


asyncio.run(main())
