import asyncio


async def ticker():
    for number in range(4):
        print("tick", number)
        await asyncio.sleep(0.5)


async def digest_of(block, digest):
    return (digest * 31 + block) % 9973


async def hash_file(blocks):
    digest = 0
    for block in range(blocks):
        digest = await digest_of(block, digest)
    print("digest", digest)


async def main():
    ticking = asyncio.create_task(ticker(), name="ticker")
    hashing = asyncio.create_task(hash_file(50), name="hash")
    await ticking
    await hashing


asyncio.run(main())
