import asyncio


class Robot:
    def __init__(self):
        self.place = 0

    async def move(self, steps):
        await asyncio.sleep(steps)
        self.place += steps


async def main():
    robot = Robot()
    for steps in (1, 2, 3, 4):
        await robot.move(steps)
    print(robot.place)


asyncio.run(main())
