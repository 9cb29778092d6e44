import asyncio


class Room:
    def __init__(self):
        self.members = {}

    async def say(self, text):
        for name, inbox in self.members.items():  # here
            await inbox.put(text)
            await asyncio.sleep(0)

    async def join(self, name):
        self.members[name] = asyncio.Queue()


async def main():
    room = Room()
    await room.join("ann")
    await room.join("bob")
    await asyncio.gather(room.say("hello"), room.join("cid"))


asyncio.run(main())
