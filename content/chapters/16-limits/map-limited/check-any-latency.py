async def any_latency():
    async def square(number):
        print("start", number)
        await asyncio.sleep(0.5 + number % 3)
        print("end", number)
        return number**2

    print(await map_limited(square, range(6), 3))


asyncio.run(any_latency())
