from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from fastapi.testclient import TestClient

app = FastAPI()


@app.websocket("/ws")
async def countdown(websocket: WebSocket):
    await websocket.accept()
    try:
        for n in range(3):
            await websocket.send_text(str(n))
    finally:
        # The client is still there.
        await websocket.close()


with TestClient(app).websocket_connect("/ws") as client:
    try:
        while True:
            print(client.receive_text())
    except WebSocketDisconnect as error:
        print(error.code)
