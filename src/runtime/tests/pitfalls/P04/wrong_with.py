import asyncio


def main():
    async with asyncio.timeout(1):  # here
        print("hello")


main()
