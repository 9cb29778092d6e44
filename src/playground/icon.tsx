/** The few signs on buttons and verdicts: drawn, so that no font has to have them. */

const PATHS = {
  run: 'M4 2.5v11l9-5.5z',
  stop: 'M3.5 3.5h9v9h-9z',
  ok: 'm3 8.5 3.2 3.2L13 4.8',
  violation: 'm4 4 8 8m0-8-8 8',
  unknown: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.3C8.3 8.7 8 9.2 8 10m0 2.6v.4',
} as const;

interface IconProps {
  readonly name: keyof typeof PATHS;
}

/** Decoration only: the word beside it says the same. */
export function Icon({ name }: IconProps) {
  const filled = name === 'run' || name === 'stop';
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill={filled ? 'currentColor' : 'none'}
        stroke={filled ? 'none' : 'currentColor'}
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
