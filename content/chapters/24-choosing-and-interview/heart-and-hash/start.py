import asyncio


def sign(data):
    left = 150
    while left > 0:
        data = (data * 31 + left) % 9973
        left -= 1
    return data


async def heartbeat():
    for beat in range(5):
        print("beat", beat)
        await asyncio.sleep(0.2)


async def main():
    beating = asyncio.create_task(heartbeat(), name="heart")
    print("signed", sign(2026))
    await beating


if __name__ == "__main__":
    asyncio.run(main())
