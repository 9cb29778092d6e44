import asyncio


def sign(data):
    left = 200
    while left > 0:
        data = (data * 31 + left) % 9973
        left -= 1
    return data


async def heartbeat():
    for beat in range(3):
        print("beat", beat)
        await asyncio.sleep(0.2)


async def main():
    beating = asyncio.create_task(heartbeat(), name="heart")
    await asyncio.sleep(0.1)
    print("signed", sign(2026))
    await beating


if __name__ == "__main__":
    asyncio.run(main())
