import asyncio
import sys


async def main():
    for _ in range(2):
        line = sys.stdin.readline()  # here
        await asyncio.sleep(0.1)
        print(line)


asyncio.run(main())
