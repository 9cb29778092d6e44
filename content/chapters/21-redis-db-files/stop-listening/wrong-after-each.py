import asyncio

import redis.asyncio as redis


async def listen(client, stop):
    pubsub = client.pubsub(ignore_subscribe_messages=True)
    await pubsub.subscribe("demo")
    async for message in pubsub.listen():
        print("heard", message["data"])
        if stop.is_set():
            break


async def main():
    stop = asyncio.Event()
    async with redis.Redis(decode_responses=True) as client:
        listening = asyncio.create_task(listen(client, stop))
        await asyncio.sleep(1.6)
        stop.set()
        await listening
        print("stopped")


asyncio.run(main())
