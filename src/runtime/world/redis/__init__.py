"""Redis as it is spoken: `resp` is the protocol for both ends, `service` a server, `standard` which there are.

Nothing is imported here: this is loaded with the world, whether Redis is asked for or not.
"""
