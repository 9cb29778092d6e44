async def passer_by():
    print("a passer-by has had a turn")


async def others():
    task = asyncio.create_task(passer_by())
    print(await serve(iter(["honey"])))
    await task


asyncio.run(others())
