/** Schedules, and the search for one that breaks a program. */
export { FAULT_FAMILIES, type FaultFamily, withHost } from './faults.ts';
export { failingHosts } from './host-changes.ts';
export { formatSchedule, type ParsedSchedule, parseSchedule, type Schedule } from './schedule.ts';
export { type SearchEnd, type SearchParts, search } from './search.ts';
export { tell } from './tell.ts';
export { hostChangesIn } from './tell-hosts.ts';
