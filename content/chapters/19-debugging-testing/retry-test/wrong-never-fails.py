import asyncio
import unittest


async def retry(action):
    for pause in (1, 2, 4):
        try:
            return await action()
        except ConnectionError:
            await asyncio.sleep(pause)
    return await action()


class RetryTest(unittest.IsolatedAsyncioTestCase):
    async def test_pauses(self):
        loop = asyncio.get_running_loop()
        begin = loop.time()
        tries = []

        async def action():
            tries.append(loop.time() - begin)
            if len(tries) < 4:
                raise ConnectionError
            return "answer"

        await retry(action)
        self.assertEqual(len(tries), 4)


unittest.main(exit=False)
