import asyncio


async def heartbeat():
    while True:
        print("alive")
        await asyncio.sleep(1)


async def consume(queue):
    while True:
        item = await queue.get()
        print("item", item)
        queue.task_done()


async def slow(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    queue = asyncio.Queue()
    beating = asyncio.create_task(heartbeat())
    consumer = asyncio.create_task(consume(queue))
    for n in range(3):
        queue.put_nowait(n)
    await queue.join()
    racers = [asyncio.create_task(slow("a", 1)), asyncio.create_task(slow("b", 5))]
    done, pending = await asyncio.wait(racers, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), beating.done(), consumer.done())


asyncio.run(main())
