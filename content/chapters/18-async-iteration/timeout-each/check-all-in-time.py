async def all_in_time():
    async for name in timeout_each(stations(), 10):
        print(name)
    print("end of the line")


asyncio.run(all_in_time())
