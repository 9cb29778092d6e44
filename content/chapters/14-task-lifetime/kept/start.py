import asyncio

background = set()


def in_background(coroutine):
    task = asyncio.create_task(coroutine)
    background.add(task)
    task.add_done_callback(background.discard)


async def listen(radio):
    print("heard", await radio.get())


async def main():
    radio = asyncio.Queue()
    in_background(listen(radio))
    print("kept:", len(background))
    radio.put_nowait("news")
    await asyncio.sleep(1)
    print("kept:", len(background))


asyncio.run(main())
