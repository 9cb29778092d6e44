import time
import tkinter as tk

root = tk.Tk()
root.title("Post")
said = tk.Label(root, text="ready")
said.pack()


def deliver():
    time.sleep(3)
    said["text"] = "delivered"
    print(said["text"])


def send():
    root.after(0, deliver)


def tick():
    print("tick")
    root.after(1000, tick)


tk.Button(root, text="Send", command=send).pack()
tick()
root.mainloop()
