import asyncio


class Session:
    user = None


session = Session()


async def greet():
    await asyncio.sleep(0.1)
    print("hello", session.user)  # here


async def handle(request):
    session.user = request["user"]
    await greet()


async def main():
    await asyncio.gather(handle({"user": "ann"}), handle({"user": "bob"}))


asyncio.run(main())
