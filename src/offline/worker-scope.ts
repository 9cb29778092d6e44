/** The part of a service worker's surroundings that ours uses: the library of types has either these or a page's. */

/** An event whose work the browser waits for. */
export interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request that can be answered. */
export interface RequestEvent extends WaitingEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** A message of a page. */
export interface PageMessageEvent extends WaitingEvent {
  readonly data: unknown;
}

export interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: PageMessageEvent) => void): void;
  readonly caches: CacheStorage;
  readonly clients: { claim(): Promise<void> };
  readonly registration: { readonly scope: string };
  fetch(request: Request | string, init?: RequestInit): Promise<Response>;
}
