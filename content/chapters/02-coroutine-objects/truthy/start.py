import asyncio


async def is_on_the_list(name):
    return False


async def doorman():
    if is_on_the_list("Mallory"):
        print("Come in, Mallory.")
    else:
        print("Sorry, Mallory.")


asyncio.run(doorman())
