import unittest


async def add(a, b):
    return a + b


class Adding(unittest.TestCase):
    async def test_sum(self):
        self.assertEqual(await add(1, 2), 4)


unittest.main(exit=False)
