/** The panel of simulated hosts: what a run met, and how the reader changes it. */
import axe from 'axe-core';
import { expect, test } from 'playwright/test';
import { button, expectEnded, openProgram, printed, run } from './playground-page.ts';

const text = `
import asyncio
import time
import aiohttp

async def main():
    async with aiohttp.ClientSession() as session:
        begun = time.monotonic()
        try:
            async with session.get("http://api.test/users") as response:
                print(response.status, round(time.monotonic() - begun, 2))
        except aiohttp.ClientError as error:
            print(type(error).__name__)

asyncio.run(main())
`;

test('a run shows the hosts that it met, and runs again with what the reader wants of them', async ({
  page,
}) => {
  const playground = await openProgram(page, { text });
  expect(await run(playground)).toEqual(['200 0.18']);
  await playground.getByText('Services: api.test').click();
  await expect(playground.getByText('Nothing outside was contacted.')).toBeVisible();
  await expect(playground.getByText(/1 connection · .*1 request/)).toBeVisible();

  await playground.getByLabel('api.test: Latency, seconds each way').fill('0.5');
  await button(playground, 'Run with these').click();
  await expect(playground.getByRole('log')).toContainText('200 2.1');
  await expect(playground.getByText(/Runs follow the schedule 2:1:hapi\.test\/latency=0\.5/)).toBeVisible();

  await playground.getByLabel('api.test: What goes wrong').selectOption('connections are refused');
  await button(playground, 'Run with these').click();
  await expectEnded(playground);
  await expect(playground.getByRole('log')).toContainText('ClientConnectorError');

  await page.evaluate(axe.source);
  const faults = await page.evaluate(async () => {
    const { violations } = await window.axe.run('.playground');
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
  });
  expect(faults).toEqual([]);

  await button(playground, 'As usual again').click();
  await expect(playground.getByRole('log')).toContainText('200 0.18');
  expect(await printed(playground)).toEqual(['200 0.18']);
});
