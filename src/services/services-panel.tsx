/** The simulated hosts of a run: what each counted, and what the reader wants of it in the next one. */
import { useState } from 'preact/hooks';
import { formatDuration, type Language } from '../languages/index.ts';
import { type ServicesText, servicesTextFor } from '../languages/services/index.ts';
import type { ServiceReport } from '../trace/index.ts';
import { AS_IT_IS, FAULTS, type HostWish, wishOf, withWish } from './host-settings.ts';
import { Transcript } from './transcript.tsx';
import '../styles/services.css';

export interface ServicesPanelProps {
  readonly services: readonly ServiceReport[];
  readonly schedule: string;
  readonly language: Language;
  /** Runs the program again under another schedule. */
  readonly onSchedule: (schedule: string) => void;
}

/** A program's own machine is no host that somebody else looks after. */
const HERE = 'localhost';

export function ServicesPanel({ services, schedule, language, onSchedule }: ServicesPanelProps) {
  const text = servicesTextFor(language);
  const [wishes, setWishes] = useState<ReadonlyMap<string, HostWish>>(new Map());
  const wishFor = (host: string) => wishes.get(host) ?? wishOf(schedule, host);
  const others = services.map(({ host }) => host).filter((host) => host !== HERE);
  const isChanged = others.some((host) => !isAsItIs(wishOf(schedule, host)));
  const run = (wanted: (host: string) => HostWish) => {
    setWishes(new Map());
    onSchedule(others.reduce((said, host) => withWish(said, host, wanted(host)), schedule));
  };
  return (
    <details class="services">
      <summary>
        {text.heading}: {services.map(({ host }) => host).join(', ')}
      </summary>
      <p>{text.honest}</p>
      <ul class="plain services-hosts">
        {services.map((service) => (
          <li key={service.host}>
            <h4>{nameOf(service, text)}</h4>
            {service.host !== HERE && (
              <Wishes
                service={service}
                wish={wishFor(service.host)}
                text={text}
                onWish={(wish) => setWishes(new Map([...wishes, [service.host, wish]]))}
              />
            )}
            {service.transcript !== undefined && <Transcript entries={service.transcript} text={text} />}
            <p class="services-counted">
              <span class="label">{text.counted}</span> {counted(service, text)}
            </p>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <div class="services-buttons">
          <button type="button" class="button" data-look="strong" onClick={() => run(wishFor)}>
            {text.run}
          </button>
          {isChanged && (
            <button type="button" class="button" onClick={() => run(() => AS_IT_IS)}>
              {text.reset}
            </button>
          )}
        </div>
      )}
    </details>
  );
}

function nameOf({ host, transcript }: ServiceReport, text: ServicesText): string {
  if (host === HERE) return `${HERE} (${text.ownMachine})`;
  return transcript === undefined ? host : `${host} (${text.client})`;
}

function isAsItIs({ latency, rate, fault }: HostWish): boolean {
  return latency === null && rate === null && fault === null;
}

function counted({ counters }: ServiceReport, text: ServicesText): string {
  const said = Object.entries(counters)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => text.counters[name]?.(count) ?? `${name} ${count}`);
  return said.length === 0 ? text.nothing : said.join(' · ');
}

interface WishesProps {
  readonly service: ServiceReport;
  readonly wish: HostWish;
  readonly text: ServicesText;
  readonly onWish: (wish: HostWish) => void;
}

function Wishes({ service: { host, latency, transcript }, wish, text, onWish }: WishesProps) {
  return (
    <div class="services-wishes">
      <label>
        {text.latency}
        <input
          type="number"
          min={0}
          step={0.05}
          aria-label={text.field(text.latency, host)}
          placeholder={formatDuration(latency)}
          value={wish.latency ?? ''}
          onInput={(event) => onWish({ ...wish, latency: numberIn(event.currentTarget.value, 0) })}
        />
      </label>
      {transcript === undefined && <Limits {...{ host, wish, text, onWish }} />}
    </div>
  );
}

/** What only a server has: limits, and faults in its answers. */
function Limits({ host, wish, text, onWish }: Omit<WishesProps, 'service'> & { readonly host: string }) {
  return (
    <>
      <label>
        {text.rate}
        <input
          type="number"
          min={1}
          step={1}
          aria-label={text.field(text.rate, host)}
          placeholder={text.asUsual}
          value={wish.rate ?? ''}
          onInput={(event) => onWish({ ...wish, rate: wholeIn(event.currentTarget.value) })}
        />
      </label>
      <label>
        {text.fault}
        <select
          aria-label={text.field(text.fault, host)}
          value={wish.fault ?? ''}
          onChange={(event) =>
            onWish({ ...wish, fault: FAULTS.find((one) => one === event.currentTarget.value) ?? null })
          }
        >
          <option value="">{text.asUsual}</option>
          {FAULTS.map((fault) => (
            <option key={fault} value={fault}>
              {text.faults[fault]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** Nothing, where the field is empty or holds what cannot be. */
function numberIn(value: string, least: number): number | null {
  const number = Number(value);
  return value.trim() !== '' && Number.isFinite(number) && number >= least ? number : null;
}

function wholeIn(value: string): number | null {
  const number = numberIn(value, 1);
  return number === null ? null : Math.round(number);
}
