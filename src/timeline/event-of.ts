/** One kind of trace event, by its name. */
import type { TraceEvent } from '../trace/index.ts';

export type EventOf<Kind extends TraceEvent['type']> = Extract<TraceEvent, { readonly type: Kind }>;

/** All events of a run, in order: the sequence number is the place. */
export type Events = readonly TraceEvent[];
