import asyncio

boxes = []


async def first():
    boxes.append(asyncio.get_running_loop().create_future())
    print("box made")


async def second():
    box = boxes[0]
    await box  # here


asyncio.run(first())
asyncio.run(second())
