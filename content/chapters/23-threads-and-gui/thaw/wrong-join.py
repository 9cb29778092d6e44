import threading
import time
import tkinter as tk

root = tk.Tk()
root.title("Post")
said = tk.Label(root, text="ready")
said.pack()


def deliver():
    time.sleep(3)
    said["text"] = "delivered"


def send():
    delivering = threading.Thread(target=deliver)
    delivering.start()
    delivering.join(3.5)
    print(said["text"])


def tick():
    print("tick")
    root.after(1000, tick)


tk.Button(root, text="Send", command=send).pack()
tick()
root.mainloop()
