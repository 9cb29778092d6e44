async def hotel():
    await asyncio.sleep(2)
    print("hotel reserved")


asyncio.run(book_trip())
