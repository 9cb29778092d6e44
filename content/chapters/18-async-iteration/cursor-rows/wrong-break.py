import asyncio


class Cursor:
    async def __aenter__(self):
        self.state = "open"
        return self

    async def __aexit__(self, *error):
        self.state = "closed"
        print("cursor closed")

    async def rows(self):
        try:
            for row in ["Ada", "Bo", "Cy"]:
                await asyncio.sleep(1)
                yield row
        finally:
            print("rows closed, cursor", self.state)


async def find(name):
    async with Cursor() as cursor:
        async for row in cursor.rows():
            if row == name:
                break
        return row


async def main():
    print("found", await find("Bo"))


asyncio.run(main())
