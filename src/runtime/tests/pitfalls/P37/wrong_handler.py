import asyncio


async def session(log):
    try:
        log.append("open")
        await asyncio.sleep(3)
    except asyncio.CancelledError:
        log.append("closed")
        raise


async def main():
    log = ["prepared"]
    tasks = [asyncio.create_task(session(log)) for _ in range(1)]
    for task in tasks:
        task.cancel()  # here
    await asyncio.gather(*tasks, return_exceptions=True)
    print(log)


asyncio.run(main())
