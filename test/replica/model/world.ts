/** Makes the world and looks things up in it. Server and page use the same functions. */
import { createAccounts } from './accounts.ts';
import { createPosts } from './posts.ts';
import type { Account, Comment, Post, Thread, World } from './types.ts';

export function createWorld(): World {
  const accounts = createAccounts();
  const posts = createPosts();
  const officials = accounts.slice(0, 5).map((account) => account.handle);
  return {
    accounts,
    posts,
    stories: ['hanako_walks', 'tochigi_pref_koho', 'rumoi_official', 'takanezawa_town'].map((owner, index) => ({
      id: String(3_770_000_000_000_000_500n + BigInt(index * 11)),
      owner,
      src: `/media/story-${index}.svg`,
      alt: '',
      likes: [],
    })),
    threads: officials.flatMap((handle, index): Thread[] => [
      {
        id: String(340_282_366_841_710 + index),
        between: [handle, 'taro.t_2026'],
        messages: [{ id: `m${index}`, from: 'taro.t_2026', text: '次の催しは何時からですか。', likes: [] }],
      },
      {
        id: String(340_282_366_841_810 + index),
        between: [handle, 'hanako_walks'],
        messages: [{ id: `s${index}`, from: 'hanako_walks', text: 'きれいですね。行ってみたいです。', likes: [], storyReply: true }],
      },
    ]),
    follows: officials.flatMap((handle): [string, string][] => [
      [handle, 'tochigi_pref_koho'],
      ['hanako_walks', handle],
      ['bakery_mugi', handle],
      ['hinokuni_strings', handle],
    ]),
    notes: [],
    requests: [],
    blocked: [],
  };
}

/** More posts by citizens, for a long feed. */
export function fillFeed(world: World, count: number): void {
  const citizens = ['hanako_walks', 'taro.t_2026', 'yuki_camera'];
  const oldest = Math.min(...world.posts.map((post) => post.at));
  for (let n = 0; n < count; n += 1) {
    const id = String(3_700_000_000_000_000_001n + BigInt(n * 13));
    world.posts.push({
      id,
      code: `FILL${n}feed`,
      owner: citizens[n % citizens.length] ?? 'hanako_walks',
      coauthors: [],
      kind: 'photo',
      media: [{ id: `${id}0`, alt: '', src: `/media/fill-${n % 12}.svg` }],
      caption: `散歩の記録 その${n + 1}`,
      at: oldest - n * 600_000,
      likes: [],
      reposts: [],
      saves: [],
      comments: [],
    });
  }
}

export function accountOf(world: World, handle: string): Account | undefined {
  const wanted = handle.toLowerCase();
  return world.accounts.find((account) => account.handle.toLowerCase() === wanted);
}

export const accountById = (world: World, id: string): Account | undefined => world.accounts.find((account) => account.id === id);
export const postByCode = (world: World, code: string): Post | undefined => world.posts.find((post) => post.code === code);
export const postById = (world: World, id: string): Post | undefined => world.posts.find((post) => post.id === id.split('_')[0]);

export function commentById(world: World, id: string): { post: Post; comment: Comment } | undefined {
  for (const post of world.posts) {
    const comment = post.comments.find((candidate) => candidate.id === id);
    if (comment) return { post, comment };
  }
  return undefined;
}

export const follows = (world: World, follower: string, followed: string) =>
  world.follows.some(([from, to]) => from === follower && to === followed);
export const requested = (world: World, from: string, to: string) => world.requests.some(([a, b]) => a === from && b === to);

export function threadBetween(world: World, one: string, other: string): Thread | undefined {
  return world.threads.find((thread) => thread.between.includes(one) && thread.between.includes(other));
}

/** Lays `[a, b]` into a list of pairs or takes it out. */
export function setPair(pairs: [string, string][], a: string, b: string, present: boolean): void {
  const at = pairs.findIndex(([from, to]) => from === a && to === b);
  if (present && at < 0) pairs.push([a, b]);
  if (!present && at >= 0) pairs.splice(at, 1);
}

/** Lays a handle into a list or takes it out. */
export function setMember(list: string[], handle: string, present: boolean): void {
  const at = list.indexOf(handle);
  if (present && at < 0) list.push(handle);
  if (!present && at >= 0) list.splice(at, 1);
}
