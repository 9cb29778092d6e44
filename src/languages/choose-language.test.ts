import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './choose-language.ts';

const both = ['en', 'zh-cn'] as const;

describe('the language a reader is led to', () => {
  it.each([
    { wanted: ['zh-CN', 'en'], published: both, leadsTo: 'zh-cn' },
    { wanted: ['zh-TW'], published: both, leadsTo: 'zh-cn' },
    { wanted: ['ZH'], published: both, leadsTo: 'zh-cn' },
    { wanted: ['en-GB', 'zh'], published: both, leadsTo: 'en' },
    { wanted: ['fr', 'zh-Hans', 'en'], published: both, leadsTo: 'zh-cn' },
    { wanted: ['fr', 'de'], published: both, leadsTo: 'en' },
    { wanted: [], published: both, leadsTo: 'en' },
    { wanted: ['zh-CN'], published: ['en'] as const, leadsTo: 'en' },
    { wanted: ['zhx', 'eng'], published: both, leadsTo: 'en' },
  ])('asking for $wanted among $published leads to $leadsTo', ({ wanted, published, leadsTo }) => {
    expect(chooseLanguage(wanted, published, 'en')).toBe(leadsTo);
  });
});
