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


def tick(number):
    print("tick", number)
    root.after(1000, tick, number + 1)


tk.Button(root, text="Send", command=send).pack()
tick(0)
root.mainloop()
print("closed")
