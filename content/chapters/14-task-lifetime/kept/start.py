import asyncio
import gc

background = set()


def in_background(coroutine):
    task = asyncio.create_task(coroutine)
    background.add(task)
    task.add_done_callback(background.discard)


async def listen(name, radio):
    print(name, "heard", await radio.get())


async def main():
    for name, seconds in ("Ada", 1), ("Ben", 2):
        radio = asyncio.Queue()
        in_background(listen(name, radio))
        asyncio.get_running_loop().call_later(seconds, radio.put_nowait, "news")
    gc.collect()
    for _ in range(3):
        await asyncio.sleep(0.75)
        print("kept:", len(background))


asyncio.run(main())
