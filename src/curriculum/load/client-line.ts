/** clientLine: whether a line of a client's script says something, and what to write instead. */

/** Its twin is `parse_line` of `src/runtime/world/clients/script.py`; one table of lines tests both. */
const LINES = [
  /^send \S.*$/,
  /^send-hex ([0-9a-fA-F]{2} ?)+$/,
  /^expect( .+)?$/,
  /^wait (\d+\.?\d*|\.\d+)$/,
  /^read (nothing|freely|(\d+\.?\d*|\.\d+) (bytes|messages?) a second)$/,
  /^close( [1-4]\d{3}( .+)?)?$/,
  /^(GET|HEAD|POST|PUT|PATCH|DELETE) \/.*$/,
  /^(connect|listen|vanish|reset)$/,
];

/** By the word that a line begins with: how it is to go on. */
const SHAPES: Readonly<Record<string, string>> = {
  send: 'Write what is sent: send hello.',
  'send-hex': 'Write bytes as pairs of hexadecimal digits: send-hex 00 ff.',
  wait: 'Write for how many seconds: wait 1.5.',
  read: 'Write how much: read 2 messages a second, read 1000 bytes a second, read nothing or read freely.',
  close: 'Write the code of the goodbye, from 1000 to 4999: close 1001.',
  connect: 'Write connect alone.',
  listen: 'Write listen alone: it hears until the server closes.',
  vanish: 'Write vanish alone.',
  reset: 'Write reset alone.',
};

const ALL =
  'A client can: send TEXT, send-hex BYTES, expect [WORDS], wait SECONDS, read SPEED, GET /PATH, listen, close [CODE], vanish, reset, connect.';

/** Null for a line that says something; else what to write instead. */
export function clientLineMistake(line: string): string | null {
  const said = line.trim();
  const amount = /^(wait|read) ([\d.]+)/.exec(said)?.[2];
  if (LINES.some((shape) => shape.test(said)) && (amount === undefined || Number(amount) > 0)) return null;
  const [word = ''] = said.split(' ');
  if (/^(get|post|put|delete)$/i.test(word)) return `Write the path: ${word.toUpperCase()} /items.`;
  return SHAPES[word] ?? ALL;
}
