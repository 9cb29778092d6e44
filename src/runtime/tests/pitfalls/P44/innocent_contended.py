import asyncio


async def deposit(lock, account):
    async with lock:
        account["sum"] += 1


async def audit(lock, account):
    async with lock:
        before = account["sum"]
        await asyncio.sleep(1)
        print(before == account["sum"])


async def main():
    lock, account = asyncio.Lock(), {"sum": 0}
    await asyncio.gather(audit(lock, account), *(deposit(lock, account) for _ in range(3)))


asyncio.run(main())
