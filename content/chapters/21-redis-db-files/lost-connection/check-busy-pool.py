async def busy():
    pool = await asyncpg.create_pool(URL, min_size=1, max_size=1)
    async with pool.acquire():
        try:
            async with asyncio.timeout(0.05):
                print(await newest(pool))
        except TimeoutError:
            print("too slow")
    for _ in range(2):
        print(await newest(pool))
    await pool.close()


asyncio.run(busy())
