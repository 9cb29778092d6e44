import asyncio

done = 0


async def job(n):
    global done
    await asyncio.sleep(n)
    done += 1
    await asyncio.sleep(1)
    print("done so far", done)


async def main():
    await asyncio.gather(job(1), job(2))


asyncio.run(main())
