async def small_jobs():
    ticking = asyncio.create_task(ticker())
    await work_through([0.001] * 1200)
    print("done")
    await ticking


asyncio.run(small_jobs())
