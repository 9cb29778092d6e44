export { parseSignal } from './scripted-signal.ts';
export { type ParsedAct, parseUserAct } from './user-act.ts';
