/** Lists the Python expressions that a spec asks about. */
import type { OrderSpec } from './order-spec.ts';

/** What the runtime must evaluate at the end of a run before it can be checked; each expression once. */
export function expressionsOf(spec: OrderSpec): readonly string[] {
  const rules = [...spec.guaranteed, ...spec.here];
  return [...new Set(rules.flatMap((rule) => (rule.type === 'value' ? [rule.expression] : [])))];
}
