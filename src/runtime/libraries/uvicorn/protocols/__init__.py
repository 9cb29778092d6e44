"""What is spoken on a connection: HTTP/1.1, and WebSocket after an upgrade."""
