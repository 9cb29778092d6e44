import asyncio

free = ["desk 1", "desk 2"]


async def serve(desk):
    try:
        print("serving at", desk)
        await asyncio.sleep(60)
    finally:
        free.append(desk)


def open_counter():
    desk = free.pop(0)
    return asyncio.create_task(serve(desk), name=desk)


async def main():
    first = open_counter()
    await asyncio.sleep(1)
    second = open_counter()
    first.cancel()
    second.cancel()
    await asyncio.wait([first, second])
    print("free desks:", len(free))


asyncio.run(main())
