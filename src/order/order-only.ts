/** Keeps of a spec what a predicted order can be judged by: no times, no ending, no diagnoses. */
import type { OrderSpec, Rule } from './order-spec.ts';

function isAboutOrder(rule: Rule): boolean {
  switch (rule.type) {
    case 'lines':
    case 'before':
    case 'count':
    case 'never':
    case 'window':
    case 'same':
    case 'unique':
      return true;
    case 'at':
    case 'gap':
    case 'duration':
    case 'end':
    case 'error':
    case 'warning':
    case 'diagnosis':
    case 'no-diagnosis':
    case 'rate':
    case 'service':
    case 'file':
    case 'value':
      return false;
  }
}

/** The spec without the rules that need more than lines in an order. */
export function orderOnly(spec: OrderSpec): OrderSpec {
  return { guaranteed: spec.guaranteed.filter(isAboutOrder), here: spec.here.filter(isAboutOrder) };
}
