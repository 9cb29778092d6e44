import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { CODE_PALETTE, codeTheme, codeThemeCss, colourClass, colourNamed } from './code-theme.ts';

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the palette of code', () => {
  it('uses each colour for one thing only', () => {
    for (const look of ['light', 'dark'] as const) {
      const colours = Object.values(CODE_PALETTE).map((ink) => ink[look]);
      expect(new Set(colours).size).toBe(colours.length);
    }
  });

  it.each(Object.entries(CODE_PALETTE))(
    'keeps %s readable (AA) on the paper of both themes',
    (_name, ink) => {
      expect(contrast(ink.light, '#fffdf8')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink.light, '#efe8d8')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink.dark, '#1a1e27')).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('gives plain text no class and everything else its own', () => {
    expect(colourClass(CODE_PALETTE.text.light)).toBeUndefined();
    expect(colourClass(CODE_PALETTE.suspension.light.toUpperCase())).toBe('code-suspension');
  });

  it('refuses a colour that it does not know', () => {
    expect(() => colourNamed('#123456')).toThrow('CODE_PALETTE');
  });

  it('is what the style sheet says', async () => {
    expect(await readFile(new URL('./code-theme.css', import.meta.url), 'utf8')).toBe(codeThemeCss());
  });

  it('colours both themes from the same scopes', () => {
    const scopes = (name: 'site-light' | 'site-dark') =>
      codeTheme(name).settings?.map((setting) => setting.scope);
    expect(scopes('site-light')).toEqual(scopes('site-dark'));
  });
});
