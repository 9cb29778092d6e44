import asyncio


async def job(n):
    await asyncio.sleep(n)
    print("job", n)


async def main():
    jobs = [asyncio.create_task(job(n), name=f"job {n}") for n in (1, 3)]
    done, pending = await asyncio.wait(jobs, timeout=2)
    for late in pending:
        late.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    print(len(done), "done,", len(pending), "cancelled")


asyncio.run(main())
