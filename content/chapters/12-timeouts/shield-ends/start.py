import asyncio


async def charge():
    try:
        await asyncio.sleep(2)
        print("charged")
    finally:
        print("line to the bank closed")


async def main():
    payment = asyncio.create_task(charge(), name="payment")
    try:
        await asyncio.wait_for(asyncio.shield(payment), 1)
    except TimeoutError:
        print("timeout")
    print("payment done:", payment.done())


asyncio.run(main())
