import asyncio

import aiofiles
import aiohttp
import aiomysql
import redis.asyncio as redis


async def listen(client, stop):
    async with client.pubsub(ignore_subscribe_messages=True) as pubsub:
        await pubsub.subscribe("demo")
        while not stop.is_set():
            message = await pubsub.get_message(timeout=0.5)
            if message is not None:
                print("redis:", message["data"])
    print("redis: stopped")


async def fetch(session, number):
    async with session.get("https://example.com") as response:
        print(f"http {number}: {len(await response.read())} bytes")


async def write_files():
    for number in range(3):
        async with aiofiles.open(f"output_{number}.txt", "w") as file:
            await file.write(f"written by task {number}\n")
        print("file", number)
        await asyncio.sleep(0.5)


async def query(pool):
    async with pool.acquire() as connection, connection.cursor() as cursor:
        await cursor.execute("SELECT SLEEP(1), 'Hello from DB'")
        print("mysql:", await cursor.fetchone())


async def work():
    pool = aiomysql.create_pool(user="app", password="secret", db="shop")
    async with aiohttp.ClientSession() as session, pool as connections:
        async with asyncio.TaskGroup() as group:
            for number in range(3):
                group.create_task(fetch(session, number))
            group.create_task(write_files())
            group.create_task(query(connections))


async def main():
    stop = asyncio.Event()
    async with redis.Redis(decode_responses=True) as client, asyncio.TaskGroup() as group:
        group.create_task(listen(client, stop))
        await work()
        await asyncio.sleep(1)
        stop.set()


asyncio.run(main())
