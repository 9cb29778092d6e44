/** What is otherwise with a simulated host, in English: a clause to stand after "if" or "when". */
import { code, count, ordinal } from './english.ts';
import type { HostFact, WhichRequest } from './host-fact.ts';

export function hostChangeEn(name: string, fact: HostFact): string {
  const host = code(name);
  switch (fact.type) {
    case 'far':
      return `${host} is ${fact.to} s away in each direction${fact.from === null ? '' : ` instead of ${fact.from} s`}`;
    case 'delay':
      return `each answer of ${host} takes ${fact.to} s longer`;
    case 'jitter':
      return `each answer of ${host} may take up to ${fact.to} s longer`;
    case 'limit':
      return `${host} ${limit(fact.what, fact.most)}`;
    case 'fault':
      return fault(host, fact.fault, fact.which);
  }
}

function limit(what: 'bandwidth' | 'rate' | 'workers' | 'connections', most: number): string {
  switch (what) {
    case 'bandwidth':
      return `sends no more than ${count(most, 'byte', 'bytes')} a second`;
    case 'rate':
      return `takes no more than ${count(most, 'request', 'requests')} a second`;
    case 'workers':
      return `works on no more than ${count(most, 'request', 'requests')} at once`;
    case 'connections':
      return `takes no more than ${count(most, 'connection', 'connections')} at once`;
  }
}

function fault(host: string, what: string, which: WhichRequest): string {
  switch (what) {
    case 'refuse':
      return `${host} refuses connections`;
    case 'cut':
      return `the line to ${host} is cut`;
    case 'reset':
      return `${host} resets the connection instead of ${answer(which)}`;
    case 'close':
      return `${host} closes the connection instead of ${answer(which)}`;
    case 'hang':
      return which.type === 'each'
        ? `${host} never answers`
        : `${host} is silent for ever instead of ${answer(which)}`;
    default:
      return `${host} answers ${request(which)} with an error (${what})`;
  }
}

function answer(which: WhichRequest): string {
  switch (which.type) {
    case 'each':
      return 'answering';
    case 'one':
      return `its ${ordinal(which.ordinal)} answer`;
    case 'every':
      return `every ${ordinal(which.every)} answer`;
  }
}

function request(which: WhichRequest): string {
  switch (which.type) {
    case 'each':
      return 'every request';
    case 'one':
      return `the ${ordinal(which.ordinal)} request`;
    case 'every':
      return `every ${ordinal(which.every)} request`;
  }
}
