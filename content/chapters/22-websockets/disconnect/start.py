import asyncio

from fastapi import FastAPI, WebSocket, WebSocketDisconnect

app = FastAPI()


@app.websocket("/countdown")
async def countdown(websocket: WebSocket):
    await websocket.accept()
    try:
        for number in (3, 2, 1):
            await websocket.send_text(str(number))
            await asyncio.sleep(1)
    except WebSocketDisconnect as error:
        print("left with", error.code)
    finally:
        await websocket.close()
