/** What the replica's world is made of. Handles stand for accounts everywhere; ids are strings, since real ones exceed 2^53. */
export type Locale = 'ja' | 'en';
/** `2025`: comment form under each post of the feed, GraphQL `xdt_…`. `2026`: no form in the feed, `xig_…`. */
export type Generation = '2025' | '2026';

export interface Account {
  id: string;
  handle: string;
  fullName: string;
  category?: string | undefined;
  bio: string;
  links: string[];
  verified: boolean;
  isPrivate: boolean;
  professional: boolean;
  locale: Locale;
  /** Colour of the drawn avatar, 0–359. */
  hue: number;
}

export interface Media {
  id: string;
  alt: string;
  /** Path of the picture on the replica. */
  src: string;
}

export interface Comment {
  id: string;
  author: string;
  text: string;
  at: number;
  likes: string[];
  parentId?: string | undefined;
}

export interface Post {
  /** The media's pk. */
  id: string;
  code: string;
  owner: string;
  coauthors: string[];
  kind: 'photo' | 'carousel' | 'reel';
  media: Media[];
  caption: string;
  at: number;
  likes: string[];
  reposts: string[];
  saves: string[];
  comments: Comment[];
  commentsOff?: boolean | undefined;
  archived?: boolean | undefined;
  /** Publication time of a scheduled post; such a post is not in any feed yet. */
  scheduledFor?: number | undefined;
}

export interface Story {
  id: string;
  owner: string;
  src: string;
  alt: string;
  likes: string[];
}

export interface Message {
  id: string;
  from: string;
  text: string;
  likes: string[];
  /** Written in answer to a story of the other one. */
  storyReply?: boolean | undefined;
  /** Code of a post that was forwarded. */
  shared?: string | undefined;
}

export interface Thread {
  id: string;
  between: [string, string];
  messages: Message[];
}

/** A short note: on the inbox and profile of its owner, or, with `post`, a thought on a post that was reposted. */
export interface Note {
  owner: string;
  text: string;
  post?: string | undefined;
}

export interface World {
  accounts: Account[];
  posts: Post[];
  stories: Story[];
  threads: Thread[];
  notes: Note[];
  /** Who follows whom: `[follower, followed]`. */
  follows: [string, string][];
  /** Follow requests to private accounts. */
  requests: [string, string][];
  blocked: [string, string][];
}

/** What the server tells the page on load, beside the viewer's tuple. */
export interface PageConfig {
  locale: Locale;
  generation: Generation;
  /** Likes by `xig`, `xdt` or the REST leftover. */
  likeBy: 'rest' | 'xdt' | 'xig';
  /** Accounts that this browser may switch to. */
  switchable: string[];
}
