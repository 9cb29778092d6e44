async def part_of_a_token():
    bucket = TokenBucket(rate=1, burst=1)
    await bucket.take()
    print("first")
    await asyncio.sleep(0.5)
    await bucket.take()
    print("second")
    await asyncio.sleep(0.25)
    await bucket.take()
    print("third")


asyncio.run(part_of_a_token())
