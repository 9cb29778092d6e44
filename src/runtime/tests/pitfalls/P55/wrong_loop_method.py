import asyncio


async def fetch():
    return 1


async def main():
    loop = asyncio.get_running_loop()
    work = fetch()
    try:
        loop.run_until_complete(work)  # here
    finally:
        work.close()


asyncio.run(main())
