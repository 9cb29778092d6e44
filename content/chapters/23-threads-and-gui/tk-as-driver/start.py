import asyncio
import tkinter as tk


async def count(label):
    for number in range(1, 100):
        await asyncio.sleep(1)
        label["text"] = number
        print("counted", number)


async def main():
    root = tk.Tk()
    label = tk.Label(root, text=0)
    label.pack()
    closed = asyncio.Event()
    root.protocol("WM_DELETE_WINDOW", closed.set)
    counting = asyncio.create_task(count(label))
    while not closed.is_set():
        root.update()
        await asyncio.sleep(1 / 20)
    counting.cancel()
    root.destroy()
    print("closed")


asyncio.run(main())
