import { describe, expect, test } from 'vitest';
import { howToAnswer } from './how-to-answer.ts';
import { planUpdate } from './plan-update.ts';
import type { SiteManifest } from './site-manifest.ts';

const ROOT = 'https://a.test/some/path/';
const MANIFEST: SiteManifest = {
  version: 'v2',
  core: { '': 'r', 'en/': 'a', 'en/tasks/': 'b', 'en/search.json': 'c', '_astro/page.1.css': 'd' },
  onUse: { 'interpreter/wasm.1.bin': 'e' },
};

describe('a request is answered', () => {
  test.each([
    ['', 'network-first', ''],
    ['en/tasks/', 'network-first', 'en/tasks/'],
    ['en/tasks/?a=b', 'network-first', 'en/tasks/'],
    ['en/tasks', 'network-first', 'en/tasks/'],
    ['en/tasks/index.html', 'network-first', 'en/tasks/'],
    ['en/search.json', 'network-first', 'en/search.json'],
    ['_astro/page.1.css', 'kept-first', '_astro/page.1.css'],
    ['_astro/old.9.js', 'kept-first', '_astro/old.9.js'],
    ['interpreter/wasm.1.bin', 'kept-first', 'interpreter/wasm.1.bin'],
  ])('%s: %s', (address, type, path) => {
    const asked = { method: 'GET', url: ROOT + address, isNavigation: false };
    expect(howToAnswer(asked, ROOT, MANIFEST)).toEqual({ type, path });
  });

  test.each([
    ['a file that is not kept', 'GET', `${ROOT}sandbox.html?1`, false],
    ['something that is sent', 'POST', `${ROOT}en/`, false],
    ['another site on the same host', 'GET', 'https://a.test/other/', true],
    ['another host', 'GET', 'https://b.test/some/path/en/', true],
  ])('not at all: %s', (_name, method, url, isNavigation) => {
    expect(howToAnswer({ method, url, isNavigation }, ROOT, MANIFEST)).toEqual({ type: 'leave' });
  });

  test('where a reader goes to a page that is not there, so that being offline has a page of ours', () => {
    const asked = { method: 'GET', url: `${ROOT}en/nowhere/`, isNavigation: true };
    expect(howToAnswer(asked, ROOT, MANIFEST)).toEqual({ type: 'network-first', path: 'en/nowhere/' });
  });
});

describe('a new version', () => {
  test('fetches what changed and what is new of the core, and takes over the rest, used files too', () => {
    const before = { 'en/': 'a', 'en/tasks/': 'old', 'interpreter/wasm.1.bin': 'e', 'en/gone/': 'x' };
    expect(planUpdate(before, MANIFEST)).toEqual({
      takeOver: ['en/', 'interpreter/wasm.1.bin'],
      fetch: ['', 'en/tasks/', 'en/search.json', '_astro/page.1.css'],
    });
  });

  test('fetches all of the core the first time', () => {
    expect(planUpdate({}, MANIFEST)).toEqual({ takeOver: [], fetch: Object.keys(MANIFEST.core) });
  });
});
