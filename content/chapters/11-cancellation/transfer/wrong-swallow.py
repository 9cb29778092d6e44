import asyncio

accounts = {"Anna": 100, "Ben": 0}


async def transfer(source, target, amount):
    await asyncio.sleep(1)  # her bank agrees
    accounts[source] -= amount
    try:
        await asyncio.sleep(1)  # his bank agrees
    except asyncio.CancelledError:
        print("never mind")
    accounts[target] += amount


async def main():
    moving = asyncio.create_task(transfer("Anna", "Ben", 30))
    await asyncio.sleep(3)  # then the customer leaves the page
    moving.cancel()
    await asyncio.wait([moving])
    print("Anna has", accounts["Anna"], "and Ben has", accounts["Ben"])


asyncio.run(main())
