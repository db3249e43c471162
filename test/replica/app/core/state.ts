/** One small store for the whole page. The world is changed in place; `touch` redraws. */
import { useSyncExternalStore } from 'react';
import type { Account, PageConfig, Post, World } from '../../model/types.ts';
import { accountById } from '../../model/world.ts';
import { WORDS, type Words } from './words.ts';

interface ReplyTarget {
  commentId: string;
  author: string;
}

export interface State {
  world: World;
  me: Account | null;
  config: PageConfig;
  words: Words;
  path: string;
  /** The page under a post dialog. */
  under: string | null;
  composer: 'closed' | 'menu' | 'open';
  /** Reply targets by post id: kept beside the DOM, as on the real page. */
  replies: Record<string, ReplyTarget>;
  /** A menu, a sheet or a confirmation on top of everything. */
  layer: import('react').ReactNode;
  toast: string | null;
}

function json(text: string | null | undefined): unknown {
  return text ? JSON.parse(text) : null;
}

function readViewer(world: World): Account | null {
  for (const script of document.querySelectorAll('script[type="application/json"][data-sjs]')) {
    const id = /"PolarisViewer",\[\],\{"data":\{[^}]*"id":"(\d+)"/.exec(script.textContent ?? '')?.[1];
    if (id) return accountById(world, id) ?? null;
  }
  return null;
}

export const state: State = {
  world: { accounts: [], posts: [], stories: [], threads: [], notes: [], follows: [], requests: [], blocked: [] },
  me: null,
  config: json(document.getElementById('replica-config')?.textContent) as PageConfig,
  words: WORDS.ja,
  path: location.pathname,
  under: null,
  composer: 'closed',
  replies: {},
  layer: null,
  toast: null,
};

const listeners = new Set<() => void>();
let version = 0;

export function touch(): void {
  version += 1;
  for (const listener of listeners) listener();
}

export function useApp(): State {
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => version,
  );
  return state;
}

export function enter(world: World): void {
  state.world = world;
  state.me = readViewer(world);
  state.words = WORDS[state.config.locale];
  touch();
}

export function showLayer(layer: import('react').ReactNode): void {
  state.layer = layer;
  touch();
}

let toastTimer: ReturnType<typeof setTimeout> | undefined;
export function showToast(text: string): void {
  state.toast = text;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => {
    state.toast = null;
    touch();
  }, 4_000);
  touch();
}

/** Posts that a feed shows: published, not archived. */
export const published = (world: World): Post[] =>
  world.posts.filter((post) => !post.archived && (post.scheduledFor === undefined || post.scheduledFor <= Date.now()));

/** Routes are followed without a reload; a dialog keeps the page under it. */
export function go(path: string, options: { over?: boolean } = {}): void {
  history.pushState({ under: options.over ? (state.under ?? state.path) : null }, '', path);
  followAddress();
}

export function followAddress(): void {
  state.path = location.pathname;
  state.under = (history.state as { under?: string | null } | null)?.under ?? null;
  state.layer = null;
  touch();
}
