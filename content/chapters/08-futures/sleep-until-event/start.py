import asyncio


class Doorbell:
    def __init__(self):
        self.listeners = []

    def listen(self, callback):
        self.listeners.append(callback)

    def forget(self, callback):
        self.listeners.remove(callback)

    def ring(self, who):
        for callback in list(self.listeners):
            callback(who)


async def sleep_until_event(bell):
    return "nobody"


async def visitors(bell):
    for who in ("Ann", "Ben", "Cleo"):
        await asyncio.sleep(1)
        print("rings:", who)
        bell.ring(who)


async def main():
    bell = Doorbell()
    coming = asyncio.create_task(visitors(bell), name="visitors")
    print("heard:", await sleep_until_event(bell))
    await coming
    print("still listening:", len(bell.listeners))


asyncio.run(main())
