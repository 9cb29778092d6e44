import asyncio

members = set()  # of seats


async def send(seat, text):
    await asyncio.sleep(0.1)  # what a slow line takes
    print("seat", seat, "gets", text)


async def say(text):
    for seat in list(members):
        if seat in members:
            await send(seat, text)


async def leave(seat, after):
    await asyncio.sleep(after)
    members.remove(seat)
    print("seat", seat, "leaves")


async def main():
    members.update([1, 2, 3])
    leaving = asyncio.create_task(leave(3, 0.15))
    await say("hello")
    await leaving


asyncio.run(main())
