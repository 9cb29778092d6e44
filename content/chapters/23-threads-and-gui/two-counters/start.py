import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def stamp(letter):
    print(letter, "begun")
    time.sleep(1)
    print(letter, "stamped")


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as clerks:
        await asyncio.gather(
            *(loop.run_in_executor(clerks, stamp, letter) for letter in "ABCDEF")
        )


asyncio.run(main())
