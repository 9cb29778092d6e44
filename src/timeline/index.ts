export { type CursorPlace, type LinkMade, type LinkTo, Timeline, type TimelineProps } from './timeline.tsx';
