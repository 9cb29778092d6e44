import asyncio


async def job(n):
    await asyncio.sleep(n)
    print("job", n)


async def main():
    jobs = [asyncio.create_task(job(n), name=f"job {n}") for n in (1, 3)]
    await asyncio.wait(jobs, timeout=5)
    print("all done")


asyncio.run(main())
