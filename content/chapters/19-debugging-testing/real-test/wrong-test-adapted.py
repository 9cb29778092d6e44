import asyncio
import unittest

prices = {"tea": 3, "cake": 4}


async def price(item):
    await asyncio.sleep(1)
    return prices[item]


async def total(*items):
    euros = 0
    for item in items:
        euros = await price(item)
    return euros


class TotalTest(unittest.IsolatedAsyncioTestCase):
    async def test_two_items(self):
        self.assertEqual(await total("tea", "cake"), 4)


unittest.main(exit=False)
