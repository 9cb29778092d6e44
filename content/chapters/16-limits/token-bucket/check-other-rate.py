async def other_rate():
    bucket = TokenBucket(rate=4, burst=1)
    for name in "abc":
        await bucket.take()
        print(name)
    await asyncio.sleep(1)
    for name in "def":
        await bucket.take()
        print(name)


asyncio.run(other_rate())
