import asyncio
import logging

logging.basicConfig(level=logging.INFO, format="%(taskName)s: %(message)s")


async def fetch(seconds):
    logging.info("asking")
    await asyncio.sleep(seconds)
    logging.info("answered")


async def main():
    logging.info("begin")
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch(2), name="prices")
        group.create_task(fetch(1), name="weather")
        group.create_task(fetch(3))


asyncio.run(main())
logging.info("after the loop")
