import { describe, expect, it } from 'vitest';
import { shownLanguage } from './shown-language.ts';

describe('the language a chapter is shown in', () => {
  it.each([
    { written: ['en'], wanted: 'en', shown: 'en' },
    { written: ['en', 'zh-cn'], wanted: 'zh-cn', shown: 'zh-cn' },
    { written: ['en'], wanted: 'zh-cn', shown: 'en' },
    { written: ['zh-cn'], wanted: 'en', shown: null },
    { written: [], wanted: 'en', shown: null },
  ] as const)('written in $written and wanted in $wanted: $shown', ({ written, wanted, shown }) => {
    expect(shownLanguage({ languages: written }, wanted)).toBe(shown);
  });
});
