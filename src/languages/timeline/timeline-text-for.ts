/** Finds the words of the timeline for a language. */
import type { Language } from '../language.ts';
import { timelineEn } from './timeline-en.ts';
import type { TimelineText } from './timeline-text.ts';
import { timelineZhCn } from './timeline-zh-cn.ts';

const texts: Readonly<Record<Language, TimelineText>> = { en: timelineEn, 'zh-cn': timelineZhCn };

export function timelineTextFor(language: Language): TimelineText {
  return texts[language];
}
