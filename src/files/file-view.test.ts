import { describe, expect, test } from 'vitest';
import type { WrittenFile } from '../trace/index.ts';
import { fileView, savedBytes, savedName, shownBytes, shownName } from './file-view.ts';

function fileOf(different: Partial<WrittenFile>): WrittenFile {
  const { text = 'a\nb\n', bytes = null } = different;
  const size = text?.length ?? 0;
  const made = { path: 'a.txt', state: 'made', size, at: 0, task: null, thread: null, cut: 0 } as const;
  return { ...made, text, bytes, ...different };
}

describe('what is shown of a file', () => {
  test.each([
    ['nothing of one that is gone', { state: 'deleted' }, { type: 'gone' }],
    ['that it is empty', { text: '' }, { type: 'empty' }],
    ['that it has no bytes', { text: null, bytes: '' }, { type: 'empty' }],
    ['its lines', { text: 'a\r\n\nb\n' }, { type: 'text', lines: ['a', '', 'b'] }],
    ['a line that does not end', { text: 'a' }, { type: 'text', lines: ['a'] }],
    ['markup as what it is', { text: '<b>' }, { type: 'text', lines: ['<b>'] }],
  ] as const)('%s', (_name, different, view) => {
    expect(fileView(fileOf(different))).toEqual(view);
  });

  test('its bytes, eight in a row, and letters where there are some', () => {
    const bytes = btoa('\x89PNG\r\n\x1a\nab');
    expect(fileView(fileOf({ text: null, bytes }))).toEqual({
      type: 'bytes',
      rows: [
        { at: '0000', digits: '89 50 4e 47 0d 0a 1a 0a', letters: '.PNG....' },
        { at: '0008', digits: '61 62', letters: 'ab' },
      ],
    });
  });

  test('the beginning of what is long, and how much that is', () => {
    const long = fileOf({ text: 'é\n'.repeat(1_200), size: 3_600 });
    expect(fileView(long)).toMatchObject({ lines: { length: 1_000 } });
    expect(shownBytes(long)).toBe(2_999);
    expect(shownBytes(fileOf({ size: 70, cut: 66 }))).toBe(4);
    expect(shownBytes(fileOf({ text: null, bytes: btoa('x'.repeat(300)), size: 300 }))).toBe(256);
  });
});

describe('a name is shown', () => {
  test.each([
    ['notes/tea.txt', 'notes/tea.txt'],
    ['茶 1.txt', '茶 1.txt'],
    ['a\nb', 'a\\u{a}b'],
    ['exe.\u202etxt', 'exe.\\u{202e}txt'],
  ])('%j', (path, shown) => {
    expect(shownName(path)).toBe(shown);
  });
});

describe('what is saved', () => {
  test('is all of it, or nothing', () => {
    expect(savedBytes(fileOf({ text: 'é' }))).toEqual(Uint8Array.of(0xc3, 0xa9));
    expect(savedBytes(fileOf({ text: null, bytes: btoa('\xff') }))).toEqual(Uint8Array.of(0xff));
    expect(savedBytes(fileOf({ cut: 1 }))).toBe(null);
    expect(savedBytes(fileOf({ state: 'deleted' }))).toBe(null);
  });

  test.each([
    ['notes/tea.txt', 'tea.txt'],
    ['茶.json', '茶.json'],
    ['page.html', 'page.html.txt'],
    ['run.bat', 'run.bat.txt'],
    ['../..', 'file_.txt'],
    ['.bashrc', 'bashrc.txt'],
    ['con.txt', 'file_con.txt'],
    ['a"b|c\n.csv', 'a_b_c_.csv'],
    ['x.\u202etxt', 'x._txt.txt'],
    [`${'x'.repeat(200)}.txt`, `${'x'.repeat(76)}.txt`],
  ])('%j under a name that runs nowhere', (path, saved) => {
    expect(savedName(fileOf({ path }))).toBe(saved);
  });

  test.each([
    ['photo.png', 'photo.png'],
    ['setup.exe', 'setup.exe.bin'],
    ['page.svg', 'page.svg.bin'],
  ])('%j, where its bytes are no text', (path, saved) => {
    expect(savedName(fileOf({ path, text: null, bytes: '' }))).toBe(saved);
  });
});
