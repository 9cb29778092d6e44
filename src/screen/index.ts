export { lastChange, type Moment, momentAt, nextChange, spanOf, withAct } from './moment.ts';
export { formatUserAct, type ParsedAct, parseUserAct } from './user-act.ts';
