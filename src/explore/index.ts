/** Schedules, and the search for one that breaks a program. */
export { formatSchedule, type ParsedSchedule, parseSchedule, type Schedule } from './schedule.ts';
export { type SearchEnd, type SearchParts, search } from './search.ts';
export { tell } from './tell.ts';
