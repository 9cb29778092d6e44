/** Those outside the program whom it talks to: servers that answer without any step of the program. */
import type { Story } from './story.ts';

/** A message over a connection to somebody outside. */
export interface Message {
  /** The event at this end, and at the other. */
  readonly sent: number;
  readonly arrived: number;
  readonly towards: 'peer' | 'program';
  /** The program's end of the connection. */
  readonly socket: number;
}

export interface Peer {
  readonly address: string;
  /** From the first connection to it, up to the last message. */
  readonly from: number;
  readonly to: number;
  readonly messages: readonly Message[];
}

/** By address, in the order in which they were met. */
export function readPeers({ events }: Story): readonly Peer[] {
  /** Who calls from outside, by their end of a connection. */
  const callers = new Map<number, string>();
  for (const event of events) if (event.type === 'client-acted') callers.set(event.socket, event.client);
  /** By the far end of each connection: the near end, and the address under which it was reached. */
  const near = new Map<number, { socket: number; address: string; at: number }>();
  const outside = new Set<number>();
  const messages: { address: string; message: Message }[] = [];
  for (const event of events) {
    if (event.type === 'socket-connected' && event.peer !== null) {
      const [caller, at] = [callers.get(event.socket), event.seq];
      if (caller === undefined) near.set(event.peer, { socket: event.socket, address: event.address, at });
      else near.set(event.socket, { socket: event.peer, address: caller, at });
    }
    if (event.type === 'packet-sent' && event.step === null) outside.add(event.socket);
  }
  const far = new Map([...near].map(([peer, { socket }]) => [socket, peer]));
  for (const event of events) {
    if (event.type !== 'packet-arrived' || event.cause === null) continue;
    const peer = outside.has(event.socket) ? event.socket : far.get(event.socket);
    const end = peer === undefined || !outside.has(peer) ? undefined : near.get(peer);
    if (end === undefined) continue;
    const towards = event.socket === peer ? 'peer' : 'program';
    const message = { sent: event.cause, arrived: event.seq, towards, socket: end.socket } as const;
    messages.push({ address: end.address, message });
  }
  return [...Map.groupBy(messages, ({ address }) => address)].map(([address, group]) => {
    const seqs = group.flatMap(({ message }) => [message.sent, message.arrived]);
    const connected = [...near.values()].filter((end) => end.address === address).map(({ at }) => at);
    return {
      address,
      from: Math.min(...connected, ...seqs),
      to: Math.max(...seqs),
      messages: group.map(({ message }) => message),
    };
  });
}
