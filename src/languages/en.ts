/** Every word of the interface in English. */
import { playgroundEn } from './playground-text.ts';
import { siteEn } from './site-en.ts';
import type { Text } from './text.ts';

export const en: Text = { ...siteEn, playground: playgroundEn };
