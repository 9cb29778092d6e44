async def cancelled():
    bucket = TokenBucket(rate=1, burst=1)

    async def ask(name):
        await bucket.take()
        print(name)

    tasks = [asyncio.create_task(ask(name)) for name in ("first", "second", "third", "fourth")]
    await asyncio.sleep(0.5)
    tasks[1].cancel()
    await asyncio.wait(tasks)


asyncio.run(cancelled())
