"""The client and the server of websockets for asyncio, as in websockets 17; simulated."""
