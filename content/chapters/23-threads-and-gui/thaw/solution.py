import queue
import threading
import time
import tkinter as tk

root = tk.Tk()
root.title("Post")
said = tk.Label(root, text="ready")
said.pack()
replies = queue.Queue()


def deliver():
    time.sleep(3)
    return "delivered"


def send():
    threading.Thread(target=lambda: replies.put(deliver())).start()
    root.after(100, look)


def look():
    if replies.empty():
        root.after(100, look)
        return
    said["text"] = replies.get()
    print(said["text"])


def tick():
    print("tick")
    root.after(1000, tick)


tk.Button(root, text="Send", command=send).pack()
tick()
root.mainloop()
