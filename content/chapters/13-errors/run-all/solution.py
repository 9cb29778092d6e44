import asyncio


async def run_all(jobs):
    results, errors = {}, {}

    async def run(name, job):
        try:
            results[name] = await job
        except Exception as error:
            errors[name] = error

    async with asyncio.TaskGroup() as group:
        for name, job in jobs.items():
            group.create_task(run(name, job))
    return results, errors


async def weigh(seconds, grams):
    await asyncio.sleep(seconds)
    if grams < 0:
        raise ValueError(f"{grams} g is no weight")
    return grams


async def main():
    jobs = {"tea": weigh(1, 50), "cake": weigh(2, -3), "milk": weigh(3, 200)}
    results, errors = await run_all(jobs)
    for name in sorted(results):
        print(name, "=", results[name])
    for name in sorted(errors):
        print(name, "!", repr(errors[name]))


asyncio.run(main())
