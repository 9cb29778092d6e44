import json

from fastapi import FastAPI, WebSocket
from fastapi.testclient import TestClient

app = FastAPI()


@app.websocket("/ws")
async def customer(websocket: WebSocket):
    await websocket.accept()
    await websocket.send_json(json.dumps({"id": 1}))
    await websocket.close()


with TestClient(app).websocket_connect("/ws") as client:
    print(type(client.receive_json()).__name__)
