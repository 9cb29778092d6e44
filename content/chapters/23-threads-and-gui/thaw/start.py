import time
import tkinter as tk

root = tk.Tk()
root.title("Post")
said = tk.Label(root, text="ready")
said.pack()


def deliver():
    time.sleep(3)
    return "delivered"


def send():
    said["text"] = deliver()
    print(said["text"])


def tick():
    print("tick")
    root.after(1000, tick)


tk.Button(root, text="Send", command=send).pack()
tick()
root.mainloop()
