/** Finds which remarks of the runtime an order spec asks for: a playground that shows a pitfall on purpose gets them. */
import type { Language } from '../../languages/index.ts';
import { parseOrderSpec } from '../../order/index.ts';

/** The kinds of diagnosis that the spec `text` demands. */
export function toleratedKinds(text: string, language: Language): readonly string[] {
  const { guaranteed, here } = parseOrderSpec(text, { language });
  return [...guaranteed, ...here].flatMap((rule) => (rule.type === 'diagnosis' ? [rule.kind] : []));
}
