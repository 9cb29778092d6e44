import asyncio

users = {}


async def load_user(number):
    await asyncio.sleep(0.3)
    return f"user {number}"


async def user(number):
    try:
        return users[number]
    except KeyError:
        users[number] = await load_user(number)  # here
        return users[number]


async def main():
    await asyncio.gather(user(7), user(8), user(7))


asyncio.run(main())
