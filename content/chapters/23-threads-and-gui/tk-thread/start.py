import asyncio
import queue
import threading
import tkinter as tk

loop = asyncio.new_event_loop()
news = queue.Queue()


async def ask(place):
    await asyncio.sleep(2)
    news.put(f"{place}: 21 degrees")


def show_news():
    while not news.empty():
        said["text"] = news.get_nowait()
        print("shown:", said["text"])
    root.after(100, show_news)


threading.Thread(target=loop.run_forever, name="loop").start()
root = tk.Tk()
said = tk.Label(root, text="?")
said.pack()
tk.Button(
    root,
    text="Ask",
    command=lambda: asyncio.run_coroutine_threadsafe(ask("Oslo"), loop),
).pack()
show_news()
root.mainloop()
loop.call_soon_threadsafe(loop.stop)
print("closed")
