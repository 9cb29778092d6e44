import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { bundleFrame } from './bundle-scripts.ts';
import { frameAddress, framePage, framePolicy } from './frame-page.ts';

test('the policy names the script by its hash, WebAssembly and blob workers, and nothing else', () => {
  const hash = createHash('sha256').update('run()').digest('base64');
  expect(framePolicy('run()')).toBe(
    `default-src 'none'; script-src 'sha256-${hash}' 'wasm-unsafe-eval'; worker-src blob:`,
  );
});

test('the page carries the script that its policy allows, byte for byte', async () => {
  const script = await bundleFrame();
  const page = framePage(script);
  expect(page).toContain(`<script>${script}</script>`);
  expect(page).toContain(`content="${framePolicy(script)}"`);
  expect(script.length).toBeLessThan(8_000);
});

test('another page has another address', () => {
  expect(frameAddress('a')).toMatch(/^sandbox\.html\?[0-9a-f]{16}$/);
  expect(frameAddress('a')).not.toBe(frameAddress('b'));
});

test('a script that would end its element is refused', () => {
  expect(() => framePage('"</script>"')).toThrow(/must not contain/);
});
