/** What `services:` of a playground may say of the simulated world. */
import { z } from 'astro/zod';
import { field } from './field.ts';

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
  jitter: field(
    seconds.optional(),
    'Seconds by which each answer may take longer, at most; how much comes from the seed of the schedule.',
    'jitter: 0.5',
  ),
  bandwidth: field(z.number().positive().optional(), 'Bytes a second in each direction.', 'bandwidth: 50000'),
  rate: field(
    count.optional(),
    'Requests that it takes in any one second; more are answered 429.',
    'rate: 5',
  ),
  workers: field(
    count.optional(),
    'Requests that it works on at once; more wait for their turn.',
    'workers: 2',
  ),
  connections: field(
    count.optional(),
    'Connections that it takes at once; more are answered 503.',
    'connections: 10',
  ),
  fault: field(
    z.union([z.literal(FAULTS), z.int().min(400).max(599)]).optional(),
    `What goes wrong: the status of an error, or one of ${FAULTS.join(', ')}.`,
    'fault: 503',
  ),
  every: field(count.optional(), 'Of so many requests one meets the fault.', 'every: 3'),
});

/** `services:` of `playground.yaml`; the runtime reads it as it stands. */
export const servicesSchema = z.strictObject({
  hosts: field(
    z.record(z.string().regex(/^[a-z0-9.-]+$/, 'Write the name of a host: api.test.'), hostSchema).optional(),
    'Hosts that are other than usual, or new, by name.',
    'hosts: { api.test: { latency: 0.2, rate: 3 } }',
  ),
});
