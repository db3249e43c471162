/**
 * The replica's server: TLS on a free port of the loopback, answering as www.instagram.com and i.instagram.com. It runs inside the
 * process that uses it, so that a test can read the log and the world directly. Over 250 lines because options, state and routes of one
 * small server are read together.
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SWITCHABLE } from '../model/accounts.ts';
import type { Account, Generation, Locale, PageConfig, Post, World } from '../model/types.ts';
import { accountById, accountOf, createWorld, fillFeed } from '../model/world.ts';
import { buildApp } from './build-app.ts';
import { type Certificate, createCertificate } from './certificate.ts';
import { contentSecurityPolicy, renderDocument } from './document.ts';
import { applyGraphql, applyRest, type Change } from './mutations.ts';
import { avatar, landscape } from './pictures.ts';
import { publish } from './publishing.ts';
import { jsonReply, type Reply, sessionCookies, signedOutCookies } from './reply.ts';
import { type RequestBody, readBody } from './request-body.ts';
import { type LoggedRequest, RequestLog } from './request-log.ts';

/** How the next matching request shall fail: refused by Instagram (HTTP 200 with a reason), by the server, or cut off. */
export type Failure = 'feedback_required' | 'http-500' | 'cut';

export interface ReplicaOptions {
  /** Account that is signed in when the browser brings no cookie; `null`: nobody. */
  account?: string | null;
  /** Overrides the language of every account. */
  locale?: Locale;
  generation?: Generation;
  likeBy?: PageConfig['likeBy'];
  /** Milliseconds that every POST waits before it is carried out. */
  delay?: number;
  /** Put into the head before any script of the page; `NONCE` in it becomes the page's nonce. */
  headHtml?: string;
  /** Clock of the server in epoch milliseconds; the machine's own by default. */
  now?: () => number;
  /** What its `Date` headers say, in epoch milliseconds. Without it there are none: clocks of tests stand differently in every world. */
  date?: () => number;
}

export class Replica {
  readonly log = new RequestLog();
  world: World = createWorld();
  options: ReplicaOptions;
  readonly port: number;
  readonly certificate: Certificate;
  #failures: { matches: RegExp; how: Failure }[] = [];
  #uploads = new Map<string, { type: string; bytes: Buffer }>();
  #nextId = 3_800_000_000_000_000_001n;
  #n = 0;
  #files: Record<string, { type: string; bytes: Buffer }>;
  #server: ReturnType<typeof createServer>;

  constructor(options: ReplicaOptions, certificate: Certificate, folder: string, server: ReturnType<typeof createServer>) {
    this.options = options;
    this.certificate = certificate;
    this.port = (server.address() as AddressInfo).port;
    this.#server = server;
    this.#files = {
      '/static/app.js': { type: 'text/javascript; charset=utf-8', bytes: readFileSync(join(folder, 'app.js')) },
      '/static/app.css': { type: 'text/css; charset=utf-8', bytes: readFileSync(join(folder, 'app.css')) },
    };
    server.on('request', (request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        process.stderr.write(`replica: ${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}\n`);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    });
  }

  /** Command line switches that lead Chromium to this server and let it reach nothing else. */
  get chromiumArgs(): string[] {
    const to = (host: string) => `MAP ${host}:443 127.0.0.1:${this.port}`;
    return [
      `--host-resolver-rules=${to('www.instagram.com')},${to('i.instagram.com')},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${this.certificate.spki}`,
    ];
  }

  /** A fresh world and an empty log; pages must be loaded anew. */
  reset(): void {
    this.world = createWorld();
    this.log.clear();
    this.#failures = [];
    this.#uploads.clear();
  }

  account(handle: string): Account {
    const account = accountOf(this.world, handle);
    if (!account) throw new Error(`No account ${handle} in the replica. It knows: ${this.world.accounts.map((a) => a.handle).join(', ')}`);
    return account;
  }

  post(code: string): Post {
    const post = this.world.posts.find((candidate) => candidate.code === code);
    if (!post) throw new Error(`No post ${code} in the replica. It knows: ${this.world.posts.map((p) => p.code).join(', ')}`);
    return post;
  }

  /** Adds posts by citizens, for a feed of any length; pages must be loaded anew. */
  fillFeed(count: number): void {
    fillFeed(this.world, count);
  }

  /** Lets the next request whose friendly name or path matches fail. */
  failNext(matches: RegExp, how: Failure): void {
    this.#failures.push({ matches, how });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  #viewer(request: IncomingMessage): Account | null {
    const cookie = request.headers.cookie ?? '';
    const id = /(?:^|;\s*)ds_user_id=(\d+)/.exec(cookie)?.[1];
    if (id) return accountById(this.world, id) ?? null;
    if (/logged_out=1/.test(cookie)) return null;
    return this.options.account ? this.account(this.options.account) : null;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = request.headers.host?.split(':')[0] ?? '';
    const url = new URL(request.url ?? '/', `https://${host}`);
    const viewer = this.#viewer(request);
    const body = await readBody(request);
    const entry: LoggedRequest = {
      n: ++this.#n,
      at: Date.now(),
      method: request.method ?? 'GET',
      host,
      path: url.pathname,
      account: viewer?.handle ?? null,
      friendlyName: body.friendlyName,
      rootField: body.rootField,
      variables: body.variables,
      fields: body.fields,
      size: body.bytes.length,
      headers: request.headers,
    };
    this.log.add(entry);
    const { delay } = this.options;
    if (entry.method === 'POST' && delay) await new Promise((resolve) => setTimeout(resolve, delay));
    const failure = entry.method === 'POST' ? this.#failure(entry) : null;
    if (failure === 'cut') {
      request.socket.destroy();
      return;
    }
    const reply = failure ? refusal(failure) : this.#reply(entry, body, viewer, url);
    entry.status = reply.status;
    const cors = host === 'i.instagram.com' ? corsHeaders(request) : {};
    const date = this.options.date ? { date: new Date(this.options.date()).toUTCString() } : {};
    response.sendDate = false;
    response.writeHead(reply.status, { ...date, 'content-type': reply.type, 'cache-control': 'no-store', ...cors, ...reply.headers });
    response.end(reply.body);
  }

  #reply(entry: LoggedRequest, body: RequestBody, viewer: Account | null, url: URL): Reply {
    if (entry.method === 'OPTIONS') return { status: 204, type: 'text/plain', body: '' };
    if (entry.method === 'POST') return this.#post(entry, body, viewer);
    const file = this.#files[url.pathname] ?? this.#picture(url.pathname);
    if (file) return { status: 200, type: file.type, body: file.bytes };
    if (url.pathname === '/favicon.ico') return { status: 204, type: 'image/x-icon', body: '' };
    if (url.pathname.startsWith('/static/')) return { status: 404, type: 'text/plain', body: '' };
    return this.#page(url, viewer);
  }

  #page(url: URL, viewer: Account | null): Reply {
    const nonce = String(++this.#nextId);
    const wanted = url.searchParams.get('hl');
    const generation = url.searchParams.get('generation') === '2025' ? '2025' : (this.options.generation ?? '2026');
    const config: PageConfig = {
      locale: wanted === 'en' || wanted === 'ja' ? wanted : (this.options.locale ?? viewer?.locale ?? 'ja'),
      generation,
      likeBy: this.options.likeBy ?? (generation === '2025' ? 'xdt' : 'xig'),
      switchable: SWITCHABLE,
    };
    const profile = accountOf(this.world, /^\/([\w.]+)\/?$/.exec(url.pathname)?.[1] ?? '') ?? null;
    const headHtml = (this.options.headHtml ?? '').replaceAll('NONCE', nonce);
    return {
      status: 200,
      type: 'text/html; charset=utf-8',
      body: renderDocument({ viewer, profile, config, nonce, script: '/static/app.js', style: '/static/app.css', headHtml }),
      headers: { 'content-security-policy': contentSecurityPolicy(nonce), 'set-cookie': viewer ? sessionCookies(viewer.id) : [] },
    };
  }

  #post(entry: LoggedRequest, body: RequestBody, viewer: Account | null): Reply {
    const { path, host, fields = {} } = entry;
    const now = (this.options.now ?? Date.now)();
    const change: Change = { world: this.world, me: viewer?.handle ?? '', now, id: () => String(++this.#nextId) };
    if (path.startsWith('/csp-report') || path.startsWith('/ajax/')) return jsonReply(200, {});
    if (host === 'i.instagram.com') return jsonReply(200, this.#upload(entry, body));
    const session = /^\/api\/v1\/web\/accounts\/(login\/ajax|switch|logout\/ajax)\/$/.exec(path)?.[1];
    if (session) return this.#session(session, fields);
    if (!viewer) return jsonReply(403, { status: 'fail', message: 'login_required' });
    if (path === '/graphql/query' || path === '/api/graphql') {
      const name = entry.friendlyName ?? '';
      if (name.endsWith('Query')) return jsonReply(200, { data: { world: this.world } });
      const applied = applyGraphql(change, name, entry.variables ?? {});
      if (!applied) return jsonReply(200, { errors: [{ message: 'not found' }], data: null });
      return jsonReply(200, { data: { [applied.rootField]: applied.data }, status: 'ok' });
    }
    if (/^\/api\/v1\/media\/configure(_sidecar|_to_clips|_to_story)?\/$/.test(path)) {
      const post = publish(change, path, fields);
      return jsonReply(200, { status: 'ok', media: { pk: post.id, id: `${post.id}_${viewer.id}`, code: post.code, product_type: 'feed' } });
    }
    const answer = applyRest(change, path, fields);
    return answer ? jsonReply(200, answer) : jsonReply(404, { status: 'fail' });
  }

  #session(kind: string, fields: Record<string, unknown>): Reply {
    if (kind.startsWith('logout')) return jsonReply(200, { status: 'ok' }, { 'set-cookie': signedOutCookies() });
    const wanted = String(fields.user_id ?? fields.username ?? '');
    const account = accountById(this.world, wanted) ?? accountOf(this.world, wanted);
    if (!account) return jsonReply(200, { authenticated: false, user: false, status: 'ok' });
    return jsonReply(200, { authenticated: true, userId: account.id, status: 'ok' }, { 'set-cookie': sessionCookies(account.id) });
  }

  #upload(entry: LoggedRequest, body: RequestBody): Record<string, unknown> {
    const id = /fb_uploader_(\d+)/.exec(entry.path)?.[1] ?? '0';
    const type = entry.headers['x-entity-type'];
    this.#uploads.set(id, { type: typeof type === 'string' ? type : 'image/jpeg', bytes: body.bytes });
    return { upload_id: id, status: 'ok' };
  }

  #picture(path: string): { type: string; bytes: Buffer } | null {
    const upload = /^\/media\/upload-(\d+)$/.exec(path)?.[1];
    if (upload) return this.#uploads.get(upload) ?? null;
    const svg = (text: string) => ({ type: 'image/svg+xml', bytes: Buffer.from(text) });
    const face = /^\/avatar\/([\w.]+)\.svg$/.exec(path)?.[1];
    if (face) {
      const account = accountOf(this.world, face);
      return svg(avatar((account?.fullName ?? face).replace(/【.*】/, '').slice(0, 1), account?.hue ?? 0));
    }
    return /^\/media\/[\w-]+\.svg$/.test(path) ? svg(landscape(path)) : null;
  }

  #failure(entry: LoggedRequest): Failure | null {
    const at = this.#failures.findIndex((failure) => failure.matches.test(entry.friendlyName ?? entry.path));
    return at < 0 ? null : (this.#failures.splice(at, 1)[0]?.how ?? null);
  }
}

function refusal(failure: Failure): Reply {
  if (failure === 'http-500') return jsonReply(500, { status: 'fail' });
  return jsonReply(200, {
    status: 'fail',
    spam: true,
    message: 'feedback_required',
    errors: [{ message: 'feedback_required' }],
    data: null,
  });
}

function corsHeaders(request: IncomingMessage): Record<string, string> {
  return {
    'access-control-allow-origin': 'https://www.instagram.com',
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'POST, OPTIONS',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
  };
}

/** Builds the page if needed and starts a server on a free port. */
export async function startReplica(options: ReplicaOptions = {}): Promise<Replica> {
  const folder = await buildApp();
  const certificate = createCertificate(['www.instagram.com', 'i.instagram.com']);
  const server = createServer({ key: certificate.key, cert: certificate.cert });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return new Replica(options, certificate, folder, server);
}
