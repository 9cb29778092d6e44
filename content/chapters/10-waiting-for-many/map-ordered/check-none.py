asyncio.run(map_ordered(translate, [], print))
print("nothing to do")
