/** What `services:` of a playground may say of the simulated world. */
import { z } from 'astro/zod';
import { clientSchema } from './client-schema.ts';
import { field } from './field.ts';
import { tablesSchema } from './tables-schema.ts';

const FAULTS = ['reset', 'close', 'hang', 'refuse', 'cut'] as const;
const seconds = z.number().nonnegative();
const count = z.int().positive();

const hostSchema = z.strictObject({
  like: field(
    z.string().optional(),
    'For a host that does not exist by itself: the one whose answers it gives.',
    'like: httpbin.org',
  ),
  latency: field(seconds.optional(), 'Seconds in each direction.', 'latency: 0.2'),
  delay: field(
    seconds.optional(),
    'Seconds by which each answer takes longer: a server that is slow.',
    'delay: 0.5',
  ),
  jitter: field(
    seconds.optional(),
    'Seconds by which each answer may take longer, at most; how much comes from the seed of the schedule.',
    'jitter: 0.5',
  ),
  bandwidth: field(z.number().positive().optional(), 'Bytes a second in each direction.', 'bandwidth: 50000'),
  rate: field(
    count.optional(),
    'Requests that it takes in any one second; more are answered 429, and wait where it is a database.',
    'rate: 5',
  ),
  workers: field(
    count.optional(),
    'Requests that it works on at once; more wait for their turn.',
    'workers: 2',
  ),
  connections: field(
    count.optional(),
    'Connections that it takes at once; more are answered 503, or as a database says so.',
    'connections: 10',
  ),
  fault: field(
    z.union([z.literal(FAULTS), z.int().min(400).max(599)]).optional(),
    `What goes wrong: the status of an error (a database says that it is out of memory), or one of ${FAULTS.join(', ')}.`,
    'fault: 503',
  ),
  every: field(count.optional(), 'Of so many requests one meets the fault.', 'every: 3'),
});

const scalar = z.union([z.string(), z.number()]);

/** A string, a list, a set, a sorted set or a hash, by its shape. */
const keySchema = z.union([
  scalar,
  z.array(scalar).min(1),
  z.strictObject({ members: z.array(scalar).min(1) }),
  z.strictObject({ scores: z.record(z.string(), z.number()) }),
  z.record(z.string(), scalar),
]);

const publisherSchema = z
  .strictObject({
    redis: field(
      z.string().min(1).optional(),
      'The channel of Redis on which it publishes.',
      'redis: prices',
    ),
    notify: field(
      z.string().min(1).optional(),
      'Or the channel of which it notifies listeners of PostgreSQL.',
      'notify: orders',
    ),
    says: field(
      z.union([z.string(), z.array(z.string()).min(1)]),
      'What it says: a text, with `{n}` for its number, or several, each once.',
      'says: "price {n}"',
    ),
    at: field(seconds.optional(), 'The second of the run at which it begins.', 'at: 0.7'),
    every: field(z.number().positive().optional(), 'Seconds from one message to the next.', 'every: 0.7'),
    count: field(count.optional(), 'How often it says its text.', 'count: 3'),
  })
  .superRefine(({ redis, notify, says, every, count: times }, context) => {
    const say = (message: string) => context.addIssue({ code: 'custom', message });
    const isMany = Array.isArray(says) ? says.length > 1 : times !== undefined && times > 1;
    if ((redis === undefined) === (notify === undefined))
      say('it names one channel, either “redis: prices” or “notify: orders”');
    if (Array.isArray(says) && times !== undefined)
      say('of several texts each is said once; leave “count” out');
    if (every !== undefined && !isMany) say('what comes every so often says how often: “count: 3”');
    if (every === undefined && isMany) say('several messages say how far apart they are: “every: 0.7”');
  });

/** `services:` of `playground.yaml`; the runtime reads it as it stands. */
export const servicesSchema = z.strictObject({
  hosts: field(
    z.record(z.string().regex(/^[a-z0-9.-]+$/, 'Write the name of a host: api.test.'), hostSchema).optional(),
    'Hosts that are other than usual, or new, by name.',
    'hosts: { api.test: { latency: 0.2, rate: 3 } }',
  ),
  tables: field(
    tablesSchema.optional(),
    'Tables of every database, by name; one of the usual name replaces the usual one.',
    'tables: { books: { columns: [id, title], rows: [[1, Dune]] } }',
  ),
  keys: field(
    z.record(z.string(), keySchema).optional(),
    'What Redis holds at the beginning: a string, a list, a hash, a set (`members`), a sorted set (`scores`).',
    'keys: { page: hello, queue: [a, b], ann: { age: 30 }, tags: { members: [x] }, best: { scores: { ann: 3 } } }',
  ),
  publishers: field(
    z.array(publisherSchema).optional(),
    'Who says something on a channel by himself. One on `demo` of Redis is there as it is.',
    "publishers: [{ redis: prices, says: 'price {n}', at: 1, every: 0.5, count: 3 }]",
  ),
  uvicorn: field(
    z
      .string()
      .regex(
        /^(main:)?[A-Za-z_][A-Za-z0-9_.]*$/,
        'Write the name that the program gives its app: uvicorn: app.',
      )
      .optional(),
    'An ASGI application of the program: it is served at localhost:8000 after the last line, until its clients are gone.',
    'uvicorn: app',
  ),
  clients: field(
    z
      .record(z.string().regex(/^[a-z][a-z0-9-]*$/, 'Write a name in small letters: ann.'), clientSchema)
      .optional(),
    'Clients that come to the servers of the program, by name.',
    'clients: { ann: { to: ws://localhost:8000/ws, script: listen } }',
  ),
});
