from fastapi import FastAPI, WebSocket
import asyncio


app = FastAPI()


@app.websocket("/ws/customers")
async def websocket_endpoint(websocket: WebSocket):
    await websocket.accept()  # agree to speak
    try:
        # stands for a query to a database
        customers = [{"id": 1, "name": "Alice"}, {"id": 2, "name": "Bob"}]
        for customer in customers:
            # send as JSON
            await websocket.send_text(str(customer))
            await asyncio.sleep(0.01)  # not too fast
        # wait until the client confirms
        resp = await websocket.receive_json()
        print(f"Client acknowledged: {resp['rec_id']}")
    finally:
        await websocket.close()  # say goodbye
