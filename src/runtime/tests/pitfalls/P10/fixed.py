import unittest


async def add(a, b):
    return a + b


class Adding(unittest.IsolatedAsyncioTestCase):
    async def test_sum(self):
        self.assertEqual(await add(1, 2), 3)


unittest.main(exit=False)
