export { lastChange, type Moment, momentAt, nextChange, spanOf, withAct } from './moment.ts';
export { parseSignal } from './scripted-signal.ts';
export { formatUserAct, type ParsedAct, parseUserAct } from './user-act.ts';
