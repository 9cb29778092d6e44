import asyncio
import io


async def main():
    text = io.StringIO("ann\nbob\n")
    print(text.readline())
    await asyncio.sleep(0.1)


print(input())
asyncio.run(main())
