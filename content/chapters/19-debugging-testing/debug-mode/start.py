import asyncio


async def save(text):
    print("saved:", text)


async def close_shop():
    save("the day's takings")
    print("shop closed")


try:
    asyncio.run(debug=True)
except TypeError as error:
    print(error)

asyncio.run(close_shop(), debug=True)
