async def large_jobs():
    ticking = asyncio.create_task(ticker())
    await work_through([0.03] * 50)
    print("done")
    await ticking
    await work_through([])
    print("none done")


asyncio.run(large_jobs())
