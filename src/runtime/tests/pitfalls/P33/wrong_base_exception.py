import asyncio


class Client:
    async def ask(self):
        try:
            await asyncio.sleep(3)
            return "answer"
        except BaseException as error:  # here
            print("failed:", repr(error))
            return None


async def retry(client):
    for _ in range(3):
        answer = await client.ask()
        if answer:
            return answer
    return "nothing"


async def main():
    retrying = asyncio.create_task(retry(Client()), name="retry")
    await asyncio.sleep(1)
    retrying.cancel()
    print(await retrying)


asyncio.run(main())
