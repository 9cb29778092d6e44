import asyncio


async def hold(lock):
    async with lock:
        await asyncio.Event().wait()


async def main():
    lock = asyncio.Lock()
    holder = asyncio.create_task(hold(lock))
    await asyncio.sleep(0)
    try:
        async with asyncio.timeout(1):
            async with lock:
                print("never")
    except TimeoutError:
        holder.cancel()


asyncio.run(main())
