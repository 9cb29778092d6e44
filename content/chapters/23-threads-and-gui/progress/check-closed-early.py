class _Closed(tk.Tk):
    """Its user closes it after a second."""

    def __init__(self):
        super().__init__()
        self._close = self.destroy
        self.after(1000, lambda: self._close())

    def protocol(self, name, func):
        self._close = func


tk.Tk = _Closed
print(asyncio.run(show(6)))
