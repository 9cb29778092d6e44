import asyncio


class Mailer:
    async def send(self, to):
        for part in ("head", "body"):
            await asyncio.sleep(0.3)
            print(to, part)

    def post(self, to):
        task = asyncio.create_task(self.send(to), name=f"mail to {to}")  # here
        return task


async def main():
    mailer = Mailer()
    mailer.post("ann")
    return "posted"


print(asyncio.run(main()))
