import asyncio


async def guard():
    print("guard: on duty")
    try:
        await asyncio.sleep(3600)
        print("guard: relieved")
    except asyncio.CancelledError:
        print("guard: told to go")
        raise
    finally:
        print("guard: keys handed in")


async def main():
    guarding = asyncio.create_task(guard())
    await asyncio.sleep(1)
    print("cancel:", guarding.cancel())
    print("cancelled:", guarding.cancelled())
    try:
        await guarding
    except asyncio.CancelledError:
        print("main: the guard has gone")
    print("cancelled:", guarding.cancelled())


asyncio.run(main())
