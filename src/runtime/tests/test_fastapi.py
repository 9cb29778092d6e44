"""FastAPI: routes, arguments, dependencies, what runs where, WebSockets, and the test client."""

import textwrap
import unittest

from running import Ran, run, run_main

_APP = """
import asyncio, time
from fastapi import *
from fastapi.responses import *
from fastapi.testclient import TestClient
app = FastAPI()
"""


def _app(body: str, *calls: str) -> Ran:
    """Make an application of `body`, and print each call of the test client: status and text."""
    lines = [f"_r = {call}\nprint(_r.status_code, _r.text)" for call in calls]
    return run(_APP + textwrap.dedent(body) + "\nclient = TestClient(app)\n" + "\n".join(lines))


_ITEMS = """
@app.get("/items/{number}")
def item(number: int, q: str | None = None, size: int = 3):
    return {"number": number, "q": q, "size": size}
@app.get("/needs")
def needs(a: int, b: float = 1.0, c: bool = False): return [a, b, c]
@app.get("/bounds")
def bounds(a: int = Query(ge=1), x_who: str = Header(default="nobody")): return [a, x_who]
@app.post("/items")
def add(item: dict): return item
@app.get("/tea")
def tea(): raise HTTPException(418, "tea", headers={"X-Pot": "short"})
@app.get("/plain", response_class=PlainTextResponse)
def plain(): return "hi"
@app.get("/files/{path:path}")
def files(path): return path
"""


class Routes(unittest.TestCase):
    #: What is asked, and the status and text of the answer: the real one's, byte by byte.
    ANSWERS = (
        ("client.get('/items/3')", '200 {"number":3,"q":null,"size":3}'),
        ("client.get('/items/3?q=x&size=4')", '200 {"number":3,"q":"x","size":4}'),
        ("client.get('/items/x')", '422 {"detail":[{"type":"int_parsing","loc":["path","number"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"x"}]}'),
        ("client.get('/needs')", '422 {"detail":[{"type":"missing","loc":["query","a"],"msg":"Field required","input":null}]}'),
        ("client.get('/needs?a=1&b=z&c=maybe')", '422 {"detail":[{"type":"float_parsing","loc":["query","b"],"msg":"Input should be a valid number, unable to parse string as a number","input":"z"},{"type":"bool_parsing","loc":["query","c"],"msg":"Input should be a valid boolean, unable to interpret input","input":"maybe"}]}'),
        ("client.get('/bounds?a=0')", '422 {"detail":[{"type":"greater_than_equal","loc":["query","a"],"msg":"Input should be greater than or equal to 1","input":"0","ctx":{"ge":1}}]}'),
        ("client.get('/bounds?a=2', headers={'X-Who': 'me'})", '200 [2,"me"]'),
        ("client.post('/items', json={'a': 1})", '200 {"a":1}'),
        ("client.post('/items')", '422 {"detail":[{"type":"missing","loc":["body"],"msg":"Field required","input":null}]}'),
        ("client.get('/tea')", '418 {"detail":"tea"}'),
        ("client.get('/nowhere')", '404 {"detail":"Not Found"}'),
        ("client.get('/items')", '405 {"detail":"Method Not Allowed"}'),
        ("client.get('/plain')", "200 hi"),
        ("client.get('/files/a/b.txt')", '200 "a/b.txt"'),
    )  # fmt: skip

    def test_answer_what_the_real_ones_answer(self) -> None:
        ran = _app(_ITEMS, *(call for call, _ in self.ANSWERS))
        self.assertEqual(ran.texts(), [expected for _, expected in self.ANSWERS])

    def test_may_be_put_together_from_routers(self) -> None:
        ran = _app(
            """
            router = APIRouter(prefix="/users")
            @router.get("/{name}")
            async def user(name: str): return name
            app.include_router(router, prefix="/api")
            """,
            "client.get('/api/users/ada')",
        )
        self.assertEqual(ran.texts(), ['200 "ada"'])

    def test_give_responses_of_every_kind(self) -> None:
        ran = _app(
            """
            @app.get("/there")
            def there(): return RedirectResponse("/here")
            @app.get("/here")
            async def here(request: Request): return HTMLResponse(f"<b>{request.method}</b>")
            @app.get("/made", status_code=status.HTTP_201_CREATED)
            async def made(): return {"made": {1}}
            @app.get("/pieces")
            async def pieces():
                async def numbers():
                    for number in range(3):
                        await asyncio.sleep(1)
                        yield str(number)
                return StreamingResponse(numbers(), media_type="text/plain")
            """,
            "client.get('/there')",
            "client.get('/made')",
            "client.get('/pieces')",
        )
        self.assertEqual(ran.texts(), ["200 <b>GET</b>", '201 {"made":[1]}', "200 012"])
        self.assertEqual(ran.result["duration"], 3.0)


class Errors(unittest.TestCase):
    def test_that_nobody_handles_reach_the_test_or_become_500(self) -> None:
        ran = _app(
            """
            @app.get("/boom")
            def boom(): raise ValueError("boom")
            try:
                TestClient(app).get("/boom")
            except ValueError as error:
                print(repr(error))
            quiet = TestClient(app, raise_server_exceptions=False)
            """,
            "quiet.get('/boom')",
        )
        self.assertEqual(ran.texts(), ["ValueError('boom')", "500 Internal Server Error"])

    def test_can_have_handlers(self) -> None:
        ran = _app(
            """
            class Late(Exception): ...
            @app.exception_handler(Late)
            async def late(request, error): return JSONResponse({"late": True}, 504)
            @app.get("/late")
            async def endpoint(): raise Late
            """,
            "client.get('/late')",
        )
        self.assertEqual(ran.texts(), ['504 {"late":true}'])

    def test_of_what_is_not_here_name_what_is(self) -> None:
        for statement, words in (
            (
                "from fastapi import UploadFile",
                "fastapi.UploadFile is not simulated here. Send JSON",
            ),
            (
                "from fastapi import FastAPI; FastAPI().openapi()",
                "FastAPI.openapi is not simulated here.",
            ),
        ):
            with self.subTest(statement=statement):
                error = run(statement).result["error"]
                self.assertTrue(error["message"].startswith(words), error)


class Dependencies(unittest.TestCase):
    def test_are_found_once_and_closed_after_the_answer(self) -> None:
        ran = _app(
            """
            from typing import Annotated
            def settings():
                print("settings")
                return {"size": 2}
            async def session(settings: dict = Depends(settings)):
                print("open")
                yield settings["size"]
                print("close")
            @app.get("/")
            async def root(a: Annotated[int, Depends(session)], b: dict = Depends(settings)):
                return a + b["size"]
            """,
            "client.get('/')",
        )
        self.assertEqual(ran.texts(), ["settings", "open", "close", "200 4"])

    def test_can_be_overridden_and_belong_to_routes(self) -> None:
        ran = _app(
            """
            def user(): raise HTTPException(401)
            app.dependency_overrides[user] = lambda: "test"
            @app.get("/me")
            def me(user=Depends(user)): return user
            def refuse(): raise HTTPException(403, "no")
            @app.get("/no", dependencies=[Depends(refuse)])
            def no(): return 1
            """,
            "client.get('/me')",
            "client.get('/no')",
        )
        self.assertEqual(ran.texts(), ['200 "test"', '403 {"detail":"no"}'])


class WhereItRuns(unittest.TestCase):
    def test_plain_functions_run_in_threads_and_coroutines_on_the_loop(self) -> None:
        source = """
            import asyncio, time, httpx
            from fastapi import FastAPI
            app = FastAPI()
            @app.get("/")
            KIND root():
                time.sleep(1)
                return 1
            async def main():
                transport = httpx.ASGITransport(app=app)
                async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                    await asyncio.gather(*(client.get("/") for _ in range(3)))
                print(time.monotonic())
            asyncio.run(main())
        """
        for kind, expected in (("def", "1.0"), ("async def", "3.0")):
            with self.subTest(kind=kind):
                self.assertEqual(run(source.replace("KIND", kind)).texts(), [expected])

    def test_background_tasks_come_after_the_answer(self) -> None:
        ran = _app(
            """
            def mail(to): print("mail to", to)
            @app.get("/")
            async def root(tasks: BackgroundTasks):
                tasks.add_task(mail, "ada")
                print("answer")
                return 1
            """,
            "client.get('/')",
        )
        self.assertEqual(ran.texts(), ["answer", "mail to ada", "200 1"])

    def test_the_lifespan_lies_around_all(self) -> None:
        ran = run(_APP + textwrap.dedent("""
            import contextlib
            @contextlib.asynccontextmanager
            async def lifespan(app):
                print("up")
                yield {"pool": "p"}
                print("down")
            app = FastAPI(lifespan=lifespan)
            @app.middleware("http")
            async def timed(request, call_next):
                response = await call_next(request)
                response.headers["X-Seen"] = request.url.path
                return response
            @app.get("/x")
            async def root(request: Request): return request.state.pool
            with TestClient(app) as client:
                response = client.get("/x")
                print(response.text, response.headers["X-Seen"])
        """))  # fmt: skip
        self.assertEqual(ran.texts(), ["up", '"p" /x', "down"])


_CUSTOMERS = """
@app.websocket("/ws/customers")
async def customers(websocket: WebSocket):
    await websocket.accept()
    try:
        for customer in ({"id": 1}, {"id": 2}):
            await websocket.send_json(SENT)
            await asyncio.sleep(0.01)
        answer = await websocket.receive_json()
        print("acknowledged", answer["rec_id"])
    finally:
        await websocket.close()
with TestClient(app).websocket_connect("/ws/customers") as websocket:
    print([websocket.receive_json() for _ in range(2)])
    websocket.send_json({"rec_id": 7})
    try:
        websocket.receive_text()
    except WebSocketDisconnect as error:
        print("closed", error.code)
"""


class WebSockets(unittest.TestCase):
    def test_send_and_receive(self) -> None:
        ran = run(_APP + _CUSTOMERS.replace("SENT", "customer"))
        self.assertEqual(ran.texts(), ["[{'id': 1}, {'id': 2}]", "acknowledged 7", "closed 1000"])

    def test_turn_into_json_what_is_json_already(self) -> None:
        ran = run(_APP + "import json" + _CUSTOMERS.replace("SENT", "json.dumps(customer)"))
        self.assertEqual(ran.texts()[0], "['{\"id\": 1}', '{\"id\": 2}']")

    def test_tell_that_the_client_has_left(self) -> None:
        ran = _app("""
            @app.websocket("/ws")
            async def endpoint(websocket: WebSocket):
                await websocket.accept()
                try:
                    while True:
                        print(await websocket.receive_text())
                except WebSocketDisconnect as error:
                    print("left", error.code, websocket.client_state.name)
                try:
                    await websocket.receive_text()
                except RuntimeError as error:
                    print(error)
            with TestClient(app).websocket_connect("/ws") as websocket:
                websocket.send_text("hi")
        """)
        self.assertEqual(
            ran.texts(),
            [
                "hi",
                "left 1000 DISCONNECTED",
                'Cannot call "receive" once a disconnect message has been received.',
            ],
        )

    #: What the function does first, and what it gets for it.
    OUT_OF_ORDER = (
        ("await websocket.send_text('x')", 'Expected ASGI message "websocket.accept", "websocket.close" or "websocket.http.response.start", but got \'websocket.send\''),
        ("await websocket.receive_text()", 'WebSocket is not connected. Need to call "accept" first.'),
        ("await websocket.accept(); await websocket.close(); await websocket.close()", 'Cannot call "send" once a close message has been sent.'),
        ("await websocket.accept(); await websocket.send_json(1, mode='x')", 'The "mode" argument should be "text" or "binary".'),
    )  # fmt: skip

    def test_out_of_order_raise_what_the_real_ones_raise(self) -> None:
        for statements, expected in self.OUT_OF_ORDER:
            with self.subTest(statements=statements):
                ran = _app(f"""
                    @app.websocket("/ws")
                    async def endpoint(websocket: WebSocket):
                        try:
                            {statements}
                        except RuntimeError as error:
                            print(error)
                        await websocket.close() if websocket.application_state.name == "CONNECTING" else None
                    try:
                        with TestClient(app).websocket_connect("/ws") as websocket:
                            pass
                    except WebSocketDisconnect:
                        pass
                """)
                self.assertEqual(ran.texts(), [expected])

    def test_are_refused_before_they_are_accepted(self) -> None:
        ran = _app("""
            @app.websocket("/no")
            async def endpoint(websocket: WebSocket): await websocket.close(4001)
            for path in ("/no", "/nowhere"):
                try:
                    with TestClient(app).websocket_connect(path): pass
                except WebSocketDisconnect as error:
                    print(error.code)
        """)
        self.assertEqual(ran.texts(), ["4001", "1000"])


class TheTestClient(unittest.TestCase):
    def test_is_for_plain_code(self) -> None:
        ran = run_main("""
            from fastapi import FastAPI
            from fastapi.testclient import TestClient
            try:
                TestClient(FastAPI()).get("/")
            except RuntimeError as error:
                print(error)
        """)
        self.assertTrue(
            ran.texts()[0].startswith("TestClient in a coroutine is not simulated here.")
        )


if __name__ == "__main__":
    unittest.main()
