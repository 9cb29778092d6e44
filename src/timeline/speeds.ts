/** How long each moment stays while the timeline plays, in milliseconds. */
export const SPEEDS = { slow: 2400, usual: 1100, fast: 350 } as const;

export type Speed = keyof typeof SPEEDS;
