async def hotel():
    await asyncio.sleep(0.5)
    raise LookupError("closed")


asyncio.run(book_trip())
