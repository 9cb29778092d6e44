import { expect, it } from 'vitest';
import { commandOf } from './keys.ts';

const press = (key: string, on: object = { tagName: 'SECTION' }, held: object = {}) =>
  commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, target: on, ...held });

it.each([
  ['ArrowRight', 'move'],
  ['Home', 'move'],
  [' ', 'play'],
  ['N', 'next-of-task'],
  ['n', 'next-of-task'],
  ['s', 'scale'],
])('%j is a command', (key, type) => {
  expect(press(key)?.type).toBe(type);
});

it.each([
  ['a letter in a list of choices', press('s', { tagName: 'SELECT' })],
  ['an arrow in a field', press('ArrowLeft', { tagName: 'INPUT', type: 'text' })],
  ['the space bar on a button', press(' ', { tagName: 'BUTTON' })],
  ['a key of the browser', press('l', {}, { ctrlKey: true })],
  ['a key that means nothing', press('x')],
])('%s is left alone', (_case, command) => {
  expect(command).toBeNull();
});

it('the arrows move the cursor on the slider, too', () => {
  expect(press('ArrowRight', { tagName: 'INPUT', type: 'range' })?.type).toBe('move');
});
