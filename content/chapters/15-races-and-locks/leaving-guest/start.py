import asyncio

guests = {"Anna", "Ben", "Cleo"}


async def tell(guest, text):
    await asyncio.sleep(1)
    print(text)


async def announce(text):
    for guest in guests:
        await tell(guest, text)


async def leave(guest):
    await asyncio.sleep(1.5)
    guests.remove(guest)


async def main():
    leaving = asyncio.create_task(leave("Ben"), name="Ben leaves")
    await announce("dinner is ready")
    await leaving


asyncio.run(main())
