import asyncio


async def download(pauses):
    now = asyncio.get_running_loop().time
    try:
        async with asyncio.timeout(None) as idle:
            for number, pause in enumerate(pauses):
                idle.reschedule(now() + 1)
                await asyncio.sleep(pause)
                print("part", number)
    except TimeoutError:
        print("silent for a second")


asyncio.run(download([0.75, 0.5, 0.75, 3]))
