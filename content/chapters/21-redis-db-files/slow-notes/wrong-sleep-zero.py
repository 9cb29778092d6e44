import asyncio


async def save(name, text):
    with open(f"share/{name}.txt", "w") as file:
        await asyncio.sleep(0)
        file.write(text)
    print("saved", name)


async def ticker():
    for number in range(1, 4):
        await asyncio.sleep(0.3)
        print("tick", number)


async def main():
    await asyncio.gather(ticker(), save("tea", "green"), save("cake", "large"))


asyncio.run(main())
