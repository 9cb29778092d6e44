import asyncio

import redis.asyncio as redis


async def listen(client, stop):
    async with client.pubsub(ignore_subscribe_messages=True) as pubsub:
        await pubsub.subscribe("demo")
        while not stop.is_set():
            message = await pubsub.get_message(timeout=0.1)
            if message is not None:
                print("heard", message["data"])


async def main():
    stop = asyncio.Event()
    async with redis.Redis(decode_responses=True) as client:
        listening = asyncio.create_task(listen(client, stop))
        await asyncio.sleep(1.6)
        stop.set()
        await listening
        print("stopped")


asyncio.run(main())
