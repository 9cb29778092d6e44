import json

from fastapi import FastAPI, WebSocket
from fastapi.testclient import TestClient

app = FastAPI()


@app.websocket("/ws")
async def customer(websocket: WebSocket):
    await websocket.accept()
    await websocket.send_text(json.dumps({"id": 1}))
    await websocket.send_json("[sic]")
    await websocket.close()


with TestClient(app).websocket_connect("/ws") as client:
    print(client.receive_json(), client.receive_json())
