import asyncio

left = 1
sold = []


async def book(name, thinks):
    global left
    await asyncio.sleep(thinks)
    if left > 0:
        await asyncio.sleep(1)  # the bank confirms
        left -= 1
        sold.append(name)


async def main():
    anna = asyncio.create_task(book("Anna", 1), name="Anna")
    ben = asyncio.create_task(book("Ben", 3), name="Ben")
    await anna
    await ben
    print("sold to", *sold)


asyncio.run(main())
