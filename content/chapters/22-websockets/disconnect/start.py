from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from fastapi.testclient import TestClient

app = FastAPI()


@app.websocket("/ws")
async def shout(websocket: WebSocket):
    await websocket.accept()
    try:
        while True:
            text = await websocket.receive_text()
            if text == "bye":
                break
            await websocket.send_text(text.upper())
    except WebSocketDisconnect as error:
        print("left with", error.code)
    finally:
        await websocket.close()


for last in ("bye", "gone"):
    with TestClient(app).websocket_connect("/ws") as client:
        client.send_text("hello")
        print("client got", client.receive_text())
        if last == "bye":
            client.send_text("bye")
            print("server said", client.receive()["type"])
        else:
            client.close(1001)
