/** What `clients:` of a playground's services may say of who comes to the program. */
import { z } from 'astro/zod';
import { clientLineMistake } from './client-line.ts';
import { field } from './field.ts';

const seconds = z.number().nonnegative();

const scriptSchema = z.string().superRefine((script, context) => {
  const lines = script.split('\n').map((line) => line.trim());
  if (lines.every((line) => line === ''))
    context.addIssue({ code: 'custom', message: 'Write what the client does, a line a step: listen.' });
  for (const [index, line] of lines.entries()) {
    const mistake = line === '' ? null : clientLineMistake(line);
    if (mistake !== null)
      context.addIssue({ code: 'custom', message: `Line ${index + 1} of the script, “${line}”: ${mistake}` });
  }
});

/** One client: where it goes, when, and what it does there. */
export const clientSchema = z.strictObject({
  to: field(
    z
      .string()
      .regex(
        /^(ws|http|tcp):\/\/localhost:\d{1,5}(\/\S*)?$/,
        'Write a port of the program’s machine: ws://localhost:8000/ws, http://localhost:8000 or tcp://localhost:8888.',
      ),
    'Where it goes, and what it speaks there: WebSocket, HTTP, or lines over TCP. It comes as soon as somebody listens there.',
    'to: ws://localhost:8000/ws',
  ),
  at: field(seconds.optional(), 'The second at which it comes; 0 unless it is said.', 'at: 0.5'),
  latency: field(seconds.optional(), 'Seconds in each direction; 0 unless it is said.', 'latency: 0.02'),
  script: field(
    scriptSchema,
    'What it does, a line a step, below `script: |`. At its end it closes.',
    'script: listen',
  ),
});
