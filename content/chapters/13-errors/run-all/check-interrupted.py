async def interrupted():
    await asyncio.sleep(1)
    raise KeyboardInterrupt


try:
    print(asyncio.run(run_all({"a": interrupted()})))
except KeyboardInterrupt:
    print("interrupted")
