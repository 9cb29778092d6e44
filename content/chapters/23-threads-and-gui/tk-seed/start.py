import asyncio
import tkinter as tk


async def background_task():
    while True:
        print("后台任务运行中...")
        await asyncio.sleep(1)


def run_gui():
    root = tk.Tk()
    loop = asyncio.new_event_loop()
    task = loop.create_task(background_task())

    def update():
        loop.run_until_complete(asyncio.sleep(0))
        root.after(100, update)

    root.after(100, update)
    root.mainloop()
    print("closed; the task is done:", task.done())


run_gui()
