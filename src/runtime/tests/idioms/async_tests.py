import asyncio
import unittest


class T(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.x = 1

    async def test_a(self):
        await asyncio.sleep(0.1)
        self.assertEqual(self.x, 1)

    async def test_b(self):
        self.assertTrue(True)


unittest.main(exit=False)
