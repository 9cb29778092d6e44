import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const pairs = css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
const tokens = new Map(
  [...pairs].map(([, name, light, dark]) => [name ?? '', { light: light ?? '', dark: dark ?? '' }]),
);

const THEMES = ['light', 'dark'] as const;
const SURFACES = ['paper', 'paper-raised', 'paper-sunk', 'paper-hover'];
const TEXTS = ['ink', 'ink-soft', 'ink-faint', 'accent', 'accent-hover', 'created', 'done'];
/** Each is read on the surfaces of the page and on its own tint. */
const STATES = ['ready', 'running', 'suspended', 'blocked', 'ok', 'violation', 'unknown'];

function colour(name: string, theme: (typeof THEMES)[number]): string {
  const token = tokens.get(name);
  if (token === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return token[theme];
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(THEMES)('colours of the %s theme', (theme) => {
  const on = (text: string, surface: string): number => contrast(colour(text, theme), colour(surface, theme));

  it.each([...TEXTS, ...STATES])('%s can be read on every surface', (text) => {
    for (const surface of SURFACES) expect(on(text, surface), surface).toBeGreaterThanOrEqual(4.5);
  });

  it.each(STATES)('%s can be read on its own tint, and so can plain text', (state) => {
    expect(on(state, `${state}-tint`)).toBeGreaterThanOrEqual(4.5);
    expect(on('ink', `${state}-tint`)).toBeGreaterThanOrEqual(4.5);
  });

  it('the words on a button can be read', () => {
    expect(on('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
    expect(on('on-accent', 'accent-hover')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['focus', 'rule-strong'])('%s stands out from the page', (line) => {
    for (const surface of ['paper', 'paper-raised'])
      expect(on(line, surface), surface).toBeGreaterThanOrEqual(3);
  });

  it('selected text can be read', () => {
    expect(on('ink', 'selection')).toBeGreaterThanOrEqual(4.5);
  });
});
