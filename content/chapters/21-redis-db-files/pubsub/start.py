import asyncio

import redis.asyncio as redis


async def main():
    async with redis.Redis(decode_responses=True) as client:
        print("reached", await client.publish("news", "one"))
        async with client.pubsub() as pubsub:
            await pubsub.subscribe("news")
            print("subscribed")
            print("reached", await client.publish("news", "two"))
            async for message in pubsub.listen():
                print(message["type"], message["data"])
                if message["data"] == "two":
                    break


asyncio.run(main())
