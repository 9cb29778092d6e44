/** What a scripted client does, in English. */

type Say = (who: string, what: string) => string;

const DEEDS: Readonly<Record<string, Say>> = {
  connected: (who) => `The client ${who} is connected.`,
  sent: (who, what) => `The client ${who} sends ${what}.`,
  got: (who, what) => `The client ${who} gets ${what}.`,
  closed: (who) => `The client ${who} closes its connection.`,
  'left-by-server': (who) => `For the client ${who} the server has closed the connection.`,
  vanished: (who) => `The client ${who} vanishes: no word gets through any more, and nobody is told.`,
  broke: (who) => `The connection of the client ${who} breaks.`,
  refused: (who, what) => `The client ${who} is refused: ${what}.`,
};

/** `who` and `what` are marked as code already. */
export function clientEn(deed: string, who: string, what: string): string {
  return DEEDS[deed]?.(who, what) ?? `${who}: ${deed}.`;
}
