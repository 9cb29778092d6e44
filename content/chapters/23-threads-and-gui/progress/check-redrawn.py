class _Counted(tk.Tk):
    updates = 0

    def update(self):
        type(self).updates += 1
        super().update()


class _Told(ttk.Progressbar):
    def __setitem__(self, key, value):
        print("part", value, "seen" if self.winfo_manager() else "unseen")
        super().__setitem__(key, value)


tk.Tk, ttk.Progressbar = _Counted, _Told
print(asyncio.run(show(3)))
print("alive" if _Counted.updates >= 15 else "asleep")
