import asyncio
import tkinter as tk

connections = 0


async def fetch(label, name):
    global connections
    await asyncio.sleep(0.4)
    connections += 1
    try:
        await asyncio.sleep(1.4)
        label["text"] = name
    finally:
        connections -= 1


async def main():
    root = tk.Tk()
    label = tk.Label(root, text="...")
    label.pack()
    closed = asyncio.Event()
    root.protocol("WM_DELETE_WINDOW", closed.set)
    fetching = asyncio.create_task(fetch(label, "weather"))
    while not closed.is_set():
        root.update()
        await asyncio.sleep(0.05)
    fetching.cancel()
    await asyncio.wait([fetching])
    root.destroy()
    print("closed")


asyncio.run(main())
