/** Schedules, and the search for one that breaks a program. */
export { formatSchedule, levelOf, type ParsedSchedule, parseSchedule, type Schedule } from './schedule.ts';
