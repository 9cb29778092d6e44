/** Finds the words of the calculator for a language. */
import type { Language } from '../language.ts';
import { calculatorEn } from './calculator-en.ts';
import type { CalculatorText } from './calculator-text.ts';
import { calculatorZhCn } from './calculator-zh-cn.ts';

const texts: Readonly<Record<Language, CalculatorText>> = { en: calculatorEn, 'zh-cn': calculatorZhCn };

export function calculatorTextFor(language: Language): CalculatorText {
  return texts[language];
}
