from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from fastapi.testclient import TestClient

app = FastAPI()


@app.websocket("/ws")
async def echo(websocket: WebSocket):
    await websocket.accept()
    try:
        while True:
            await websocket.send_text(await websocket.receive_text())
    except WebSocketDisconnect as error:
        print(type(error).__name__)
    else:
        await websocket.close()


with TestClient(app).websocket_connect("/ws") as client:
    client.send_text("hello")
    print(client.receive_text())
