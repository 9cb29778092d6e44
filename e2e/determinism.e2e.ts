/** The same program prints the same in any browser: neither the reader's time zone nor language shows. */
import { expect, resultOf, test } from './fixtures/sandbox-test.ts';

const SOURCE = `
import datetime, locale, os, random, time
print(time.localtime().tm_hour, time.tzname, time.timezone, time.altzone, time.daylight)
print(time.ctime(0), time.strftime("%H:%M %Z"), time.mktime((2025, 7, 1, 0, 0, 0, 0, 0, 0)))
print(datetime.datetime.now().astimezone(), datetime.datetime.fromtimestamp(0))
print(locale.getlocale(), sorted(os.environ.items()))
print(random.random(), hash("text"), {"b", "a", "c"}, os.urandom(4))
`;

const READERS = [
  { timezoneId: 'Asia/Tokyo', locale: 'ja-JP' },
  { timezoneId: 'America/St_Johns', locale: 'en-CA' },
];

test('a program that asks for place and time gets the same answers everywhere', async ({
  browser,
  server,
}) => {
  const outputs: (readonly string[])[] = [];
  for (const reader of READERS) {
    const context = await browser.newContext(reader);
    const page = await context.newPage();
    await page.goto(server.page);
    const { end } = await page.evaluate((source) => sandboxLab.run(source), SOURCE);
    expect(resultOf(end).error).toBeNull();
    outputs.push(resultOf(end).output.map((line) => line.text));
    await context.close();
  }
  expect(outputs[1]).toEqual(outputs[0]);
  expect(outputs[0]?.[2]).toBe('2025-01-01 00:00:00+00:00 1970-01-01 00:00:00');
});
