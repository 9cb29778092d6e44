from fastapi import FastAPI, WebSocket
import asyncio


app = FastAPI()


@app.websocket("/ws/customers")
async def websocket_endpoint(websocket: WebSocket):
    await websocket.accept()  # 建立连接
    try:
        # 模拟异步获取客户数据(实际可替换为数据库查询)
        customers = [{"id": 1, "name": "Alice"}, {"id": 2, "name": "Bob"}]
        for customer in customers:
            # 异步发送JSON数据
            await websocket.send_json(customer)
            await asyncio.sleep(0.01)  # 控制发送速率
        # 等待客户端确认
        resp = await websocket.receive_json()
        print(f"Client acknowledged: {resp['rec_id']}")
    finally:
        await websocket.close()  # 关闭连接
