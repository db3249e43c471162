/** Every request that reached the replica, in order: the proof of what left the browser and of what did not. */

export interface LoggedRequest {
  /** Rises by one with each request. */
  n: number;
  /** Epoch milliseconds on the server. */
  at: number;
  method: string;
  host: string;
  path: string;
  /** Handle of the account that was signed in, by the request's own cookie. */
  account: string | null;
  /** GraphQL only. */
  friendlyName?: string | undefined;
  rootField?: string | undefined;
  variables?: Record<string, unknown> | undefined;
  /** Fields of a form body or the top of a JSON body. */
  fields?: Record<string, unknown> | undefined;
  /** Length of the body in bytes. */
  size: number;
  headers: Record<string, string | string[] | undefined>;
  /** What the server answered. */
  status?: number | undefined;
}

/** Reading, telemetry and what a browser does by itself. Everything else changes something for other people. */
const HARMLESS = /Query$|Seen|^\/ajax\/|^\/csp-report|^\/logging|^\/direct_typing/;

export class RequestLog {
  readonly all: LoggedRequest[] = [];
  #waiting: { matches: (request: LoggedRequest) => boolean; resolve: (request: LoggedRequest) => void }[] = [];

  add(request: LoggedRequest): void {
    this.all.push(request);
    for (const waiter of this.#waiting) if (waiter.matches(request)) waiter.resolve(request);
    this.#waiting = this.#waiting.filter((waiter) => !waiter.matches(request));
  }

  filter(matches: (request: LoggedRequest) => boolean): LoggedRequest[] {
    return this.all.filter(matches);
  }

  /** Requests that publish, react, follow, send, edit or delete: what a hold must keep back. Uploads count too. */
  writes(since = 0): LoggedRequest[] {
    return this.all.filter(
      (request) => request.n > since && request.method === 'POST' && !HARMLESS.test(request.friendlyName ?? request.path),
    );
  }

  /** GraphQL requests of one friendly name, or REST requests whose path matches. */
  named(name: string | RegExp): LoggedRequest[] {
    return this.all.filter((request) =>
      typeof name === 'string' ? request.friendlyName === name || request.path === name : name.test(request.friendlyName ?? request.path),
    );
  }

  /** Number of the newest request; hand it to `writes` to see only what came later. */
  mark(): number {
    return this.all.at(-1)?.n ?? 0;
  }

  /** Resolves with the first matching request from now on; the time limit is the test's own. */
  next(matches: (request: LoggedRequest) => boolean): Promise<LoggedRequest> {
    return new Promise((resolve) => this.#waiting.push({ matches, resolve }));
  }

  clear(): void {
    this.all.length = 0;
  }
}
