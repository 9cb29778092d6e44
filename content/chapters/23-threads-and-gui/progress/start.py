import asyncio
import tkinter as tk
from tkinter import ttk


async def download(parts):
    for part in range(parts):
        await asyncio.sleep(0.5)
        yield part + 1


async def fill(bar, parts):
    """Set bar["value"] to the number of parts that have come."""


async def show(parts):
    """Show a bar; return "all" when all parts have come, or "closed" when the window was closed before."""
    root = tk.Tk()
    bar = ttk.Progressbar(root, maximum=parts)
    bar.pack()
    await fill(bar, parts)
    root.destroy()
    return "all"


if __name__ == "__main__":
    print(asyncio.run(show(6)))
