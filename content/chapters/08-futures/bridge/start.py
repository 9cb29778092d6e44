import asyncio

TEMPERATURES = {"Oslo": 4, "Rome": 21}


def look_up(city, on_ok, on_error):  # an older library: returns at once, calls back later
    loop = asyncio.get_running_loop()
    if city in TEMPERATURES:
        loop.call_later(1, on_ok, TEMPERATURES[city])
    else:
        loop.call_later(2, on_error, LookupError(city))


def temperature(city):
    future = asyncio.get_running_loop().create_future()
    look_up(city, future.set_result, future.set_exception)
    return future


async def main():
    oslo, rome = temperature("Oslo"), temperature("Rome")
    print("asked")
    print("Oslo", await oslo)
    print("Rome", await rome)
    try:
        await temperature("Atlantis")
    except LookupError as error:
        print("no such city:", error)


asyncio.run(main())
