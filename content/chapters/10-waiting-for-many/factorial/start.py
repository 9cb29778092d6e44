import asyncio


async def factorial(name, number):
    product = 1
    for factor in range(2, number + 1):
        print(f"{name}: {product} x {factor}")
        await asyncio.sleep(1)
        product *= factor
    print(f"{name}: {number}! is {product}")
    return product


async def main():
    print(await asyncio.gather(factorial("A", 2), factorial("B", 3), factorial("C", 4)))


asyncio.run(main())
