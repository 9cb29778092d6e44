/** The words of the panel of simulated services, in English. */
import type { ServicesText } from './services-text.ts';

export const servicesEn: ServicesText = {
  heading: 'Services',
  honest: 'The hosts that this run met are simulated in your browser. Nothing outside was contacted.',
  host: 'Host',
  latency: 'Latency, seconds each way',
  rate: 'Requests a second, at most',
  fault: 'What goes wrong',
  counted: 'What it counted',
  asUsual: 'as usual',
  faults: {
    '503': 'each answer is 503',
    reset: 'connections are reset in mid-answer',
    close: 'connections are closed without an answer',
    hang: 'no answer ever comes',
    refuse: 'connections are refused',
    cut: 'the line is cut',
  },
  counters: {
    connections: (count) => (count === 1 ? '1 connection' : `${count} connections`),
    'open-connections': (count) => `${count} still open`,
    'most-connections': (count) => `${count} open at most`,
    requests: (count) => (count === 1 ? '1 request' : `${count} requests`),
    'open-requests': (count) => `${count} unanswered`,
    'most-requests': (count) => `${count} at once at most`,
    refused: (count) => `${count} turned away`,
    failed: (count) => `${count} failed`,
    'bytes-received': (count) => `${count} bytes received`,
    'bytes-sent': (count) => `${count} bytes sent`,
  },
  nothing: 'nothing',
  ownMachine: 'the program’s own machine',
  run: 'Run with these',
  reset: 'As usual again',
  field: (field, host) => `${host}: ${field}`,
};
