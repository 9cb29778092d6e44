/** What the user of a program's window does, as people write it: `click Start @1`, `type Ada into 1 @2`, `close @3.5`. */
import type { UserAct } from '../protocol.ts';

export type ParsedAct =
  | { readonly type: 'act'; readonly act: UserAct }
  | { readonly type: 'mistake'; readonly message: string };

const SHAPE = /^(?<deed>click|type|close)\b\s*(?<what>.*?)\s*@\s*(?<at>\d+(?:\.\d+)?)$/;
const INTO = /^(?<text>.*?)\s+into\s+(?<widget>\S.*)$/;

/** Reads one act; a mistake says what to type instead. */
export function parseUserAct(text: string): ParsedAct {
  const parts = SHAPE.exec(text.trim())?.groups;
  const at = Number(parts?.['at']);
  const what = parts?.['what'] ?? '';
  switch (parts?.['deed']) {
    case 'click':
      return what === ''
        ? mistake(text)
        : { type: 'act', act: { deed: 'click', at, widget: what, text: '' } };
    case 'type': {
      const { text: typed = what, widget = '1' } = INTO.exec(what)?.groups ?? {};
      return { type: 'act', act: { deed: 'type', at, widget, text: typed } };
    }
    case 'close':
      return what === '' ? { type: 'act', act: { deed: 'close', at, widget: '', text: '' } } : mistake(text);
    default:
      return mistake(text);
  }
}

function mistake(text: string): ParsedAct {
  const remedy = 'Type what is done and the second: click Start @1, or type Ada into 1 @2, or close @3.5';
  return { type: 'mistake', message: `"${text}" is nothing that a user does. ${remedy}` };
}

/** The act as it is written; reading that gives the same act. */
export function formatUserAct({ deed, at, widget, text }: UserAct): string {
  switch (deed) {
    case 'click':
      return `click ${widget} @${at}`;
    case 'type':
      return `type ${text} into ${widget} @${at}`;
    case 'close':
      return `close @${at}`;
  }
}
