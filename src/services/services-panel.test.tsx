import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { ServiceReport } from '../trace/index.ts';
import { ServicesPanel } from './services-panel.tsx';

const HOST: ServiceReport = { host: 'api.test', latency: 0.02, counters: { requests: 2 } };
const CLIENT: ServiceReport = {
  host: 'ann',
  latency: 0,
  counters: { 'messages-received': 1 },
  transcript: [
    { at: 0.5, deed: 'got', text: '{"id":1}' },
    { at: 1, deed: 'vanished', text: '' },
  ],
};

const panel = (services: readonly ServiceReport[]) =>
  render(<ServicesPanel services={services} schedule="" language="en" onSchedule={() => {}} />);

describe('the panel of services', () => {
  it('has what a scripted client did and heard, with its times, and what it counted', () => {
    const text = panel([CLIENT]).replaceAll(/<[^>]+>/g, ' ');
    expect(text).toMatch(/ann \(client\)/);
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(/0\.5 s got \{.*\} 1 s vanished/);
    expect(text).toContain('1 message received');
  });

  it('offers limits and faults of a host, and of a client only its latency', () => {
    expect(panel([HOST]).match(/<(input|select)/g)).toHaveLength(3);
    expect(panel([CLIENT]).match(/<(input|select)/g)).toHaveLength(1);
  });
});
