"""The simulated operating system under a program: descriptors, selectors, sockets, pipes, signals."""
