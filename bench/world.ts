/** `npm run bench world`: what simulated servers cost in real time, without recording, beside as many bare waits. */
import { DEFAULT_LIMITS } from '../src/runner/default-limits.ts';
import { createInterpreter } from '../src/sandbox/interpreter.ts';
import { loadNodeInterpreter } from '../src/sandbox/load-node-interpreter.ts';
import { median } from './median.ts';

const ROUNDS = 3;

const WAITS = `
import asyncio
async def work():
    for _ in range(1000):
        await asyncio.sleep(0.001)
async def main():
    await asyncio.gather(*(work() for _ in range(10)))
asyncio.run(main())
`;

const REDIS = `
import asyncio
import redis.asyncio as redis
async def work(client):
    for _ in range(1000):
        await client.incr("n")
async def main():
    async with redis.Redis() as client:
        await asyncio.gather(*(work(client) for _ in range(10)))
asyncio.run(main())
`;

const PIPELINES = `
import asyncio
import redis.asyncio as redis
async def main():
    async with redis.Redis() as client:
        for _ in range(100):
            async with client.pipeline(transaction=False) as pipe:
                for _ in range(100):
                    pipe.incr("n")
                await pipe.execute()
asyncio.run(main())
`;

const HTTP = `
import asyncio
import aiohttp
async def work(session):
    for _ in range(100):
        async with session.get("http://httpbin.org/get") as response:
            await response.read()
async def main():
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(*(work(session) for _ in range(10)))
asyncio.run(main())
`;

const UVICORN = `
import asyncio
import aiohttp, uvicorn
async def app(scope, receive, send):
    if scope["type"] == "http":
        start = {"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]}
        await send(start)
        await send({"type": "http.response.body", "body": b"ok"})
async def work(session):
    for _ in range(100):
        async with session.get("http://localhost:8000/") as response:
            await response.read()
async def main():
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_level="warning"))
    serving = asyncio.create_task(server.serve())
    await asyncio.sleep(0.01)
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(*(work(session) for _ in range(10)))
    server.should_exit = True
    await serving
asyncio.run(main())
`;

const loaded = await loadNodeInterpreter();
const interpreter = createInterpreter(loaded);
loaded.python.runPython(`
from virtual_loop.recorder import TraceRecorder
TraceRecorder.begin = lambda self: None
`);

async function timeOf(source: string): Promise<number> {
  const began = performance.now();
  const program = { source, stdin: '', schedule: '', evaluate: [] };
  const { result } = await interpreter.run(program, DEFAULT_LIMITS, () => {}, false);
  const took = performance.now() - began;
  if (result.outcome !== 'returned') throw new Error(`${result.outcome}: ${result.error?.message}`);
  return took;
}

async function medianOf(source: string): Promise<number> {
  await timeOf(source);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timeOf(source));
  return median(times);
}

const waits = await medianOf(WAITS);
console.log(`median of ${ROUNDS} runs each, after one to warm up, without recording`);
for (const [what, count, source] of [
  ['waits of a timer, by ten tasks', 10_000, WAITS],
  ['Redis commands, one by one, by ten tasks', 10_000, REDIS],
  ['Redis commands in 100 pipelines', 10_000, PIPELINES],
  ['HTTP requests, by ten tasks', 1_000, HTTP],
  ['HTTP requests to a uvicorn application, by ten tasks', 1_000, UVICORN],
] as const) {
  const took = source === WAITS ? waits : await medianOf(source);
  const each = took / count;
  console.log(
    `  ${count} ${what}: ${took.toFixed(0)} ms, ${(1000 * each).toFixed(0)} µs each, ${(each / (waits / 10_000)).toFixed(1)} waits`,
  );
}
