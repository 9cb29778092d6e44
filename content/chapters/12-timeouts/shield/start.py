import asyncio


async def charge():
    print("charging")
    await asyncio.sleep(2)
    print("charged")


async def main():
    payment = asyncio.create_task(charge(), name="payment")
    try:
        async with asyncio.timeout(1):
            await asyncio.shield(payment)
            print("paid in time")
    except TimeoutError:
        print("please wait")
    await payment


asyncio.run(main())
