import time
import tkinter as tk

root = tk.Tk()
root.title("Post")
said = tk.Label(root, text="ready")
said.pack()


def send():
    said["text"] = "sending"
    time.sleep(3)
    said["text"] = "sent"
    print("sent")


def tick():
    print("tick")
    root.after(1000, tick)


tk.Button(root, text="Send", command=send).pack()
tick()
root.mainloop()
print("closed")
