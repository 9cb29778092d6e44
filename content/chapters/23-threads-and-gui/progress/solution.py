import asyncio
import tkinter as tk
from contextlib import aclosing
from tkinter import ttk


async def download(parts):
    for part in range(parts):
        await asyncio.sleep(0.5)
        yield part + 1


async def fill(bar, parts):
    """Set bar["value"] to the number of parts that have come."""
    async with aclosing(download(parts)) as coming:
        async for part in coming:
            bar["value"] = part


async def show(parts):
    """Show a bar; return "all" when all parts have come, or "closed" when the window was closed before."""
    root = tk.Tk()
    bar = ttk.Progressbar(root, maximum=parts)
    bar.pack()
    closed = asyncio.Event()
    root.protocol("WM_DELETE_WINDOW", closed.set)
    filling = asyncio.create_task(fill(bar, parts))
    try:
        while not closed.is_set() and not filling.done():
            root.update()
            await asyncio.sleep(0.05)
    finally:
        filling.cancel()
        await asyncio.wait([filling])
        root.destroy()
    return "closed" if filling.cancelled() else "all"


if __name__ == "__main__":
    print(asyncio.run(show(6)))
