import asyncio

members = {}


async def send(name, text):
    await asyncio.sleep(0.1)  # what a slow line takes
    print(name, "gets", text)


async def say(text):
    for name in list(members):
        if name in members:
            await send(name, text)


async def leave(name, after):
    await asyncio.sleep(after)
    del members[name]
    print(name, "leaves")


async def main():
    members.update({"Ann": "here", "Bob": "here", "Cem": "here"})
    leaving = asyncio.create_task(leave("Cem", 0.15))
    await say("hello")
    await leaving


asyncio.run(main())
