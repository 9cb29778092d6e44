"""Threads without threads: CPython's own `threading` over simulated threads on the virtual clock."""
