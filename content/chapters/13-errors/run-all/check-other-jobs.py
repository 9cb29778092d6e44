async def other_jobs():
    results, errors = await run_all({"b": weigh(2, -1), "a": weigh(1, -2), "c": weigh(1, 0)})
    print(results, sorted(errors))
    print(await run_all({}))


asyncio.run(other_jobs())
