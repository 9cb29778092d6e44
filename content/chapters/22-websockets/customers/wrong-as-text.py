import asyncio
import json

from fastapi import FastAPI, WebSocket
from fastapi.testclient import TestClient

app = FastAPI()


@app.websocket("/ws/customers")
async def websocket_endpoint(websocket: WebSocket):
    await websocket.accept()
    try:
        customers = [{"id": 1, "name": "Alice"}, {"id": 2, "name": "Bob"}]
        for customer in customers:
            await websocket.send_text(str(customer))
            await asyncio.sleep(0.01)
        resp = await websocket.receive_json()
        print(f"Client acknowledged: {resp['rec_id']}")
    finally:
        await websocket.close()


with TestClient(app).websocket_connect("/ws/customers") as client:
    for _ in range(2):
        customer = client.receive_json()
        print("client got", type(customer).__name__, customer)
    client.send_json({"rec_id": 2})
    client.receive()
