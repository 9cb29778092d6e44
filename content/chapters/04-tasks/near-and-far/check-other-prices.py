asyncio.run(compare(near=(1, 10), far=(2, 15)))
