import asyncio
import signal

log = []


async def write_all():
    for number in range(3):
        log.append(f"begin {number}")
        await asyncio.sleep(1)  # the disk
        log.append(f"end {number}")


async def press_ctrl_c(seconds):
    await asyncio.sleep(seconds)
    signal.raise_signal(signal.SIGINT)


async def main():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pressing = asyncio.create_task(press_ctrl_c(3.5))
    await write_all()
    await pressing


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")
print(*log, sep=", ")
