/** What the page forgets to say: the comment whose Reply was pressed, the post whose share sheet is open, the files that were chosen (facts b, e, a). */
import type { MediaItem, Target } from '../decision/types.ts';

export interface Memory {
  /** Last Reply press that reached the page, with the post it was on. Kept until the comment is sent or the address changes. */
  reply: { post: string; author: string | null; text: string; commentId?: string | undefined } | null;
  /** Target of the share sheet that stands open. */
  shared: Target | null;
  /** The menu that stands open; `done` once one of its items was used, so that the question that follows is not a second act. */
  menu: { of: 'post' | 'comment'; target: Target; done?: true } | null;
  /** What a dialog with a single box that comes next is for: a note whose bubble was pressed, a thought on a post just reposted. */
  note: { kind: 'post-note' | 'repost'; target: Target | null } | null;
  /** Reel whose comments stand open beside the column. */
  commented: { target: Target; path: string } | null;
  /** Account that was signed in when the create dialog was opened. */
  composerViewer: string | null;
  /** Files chosen for the post being made, in order. */
  media: MediaItem[];
}

export function createMemory(): Memory {
  return { reply: null, shared: null, menu: null, note: null, commented: null, composerViewer: null, media: [] };
}

/** A new address is a new situation: what was pressed on the old one no longer counts. The composer has no address of its own. */
export function forgetPage(memory: Memory): void {
  memory.reply = null;
  memory.shared = null;
  memory.menu = null;
  memory.note = null;
  memory.commented = null;
}

/** Remembers chosen files; the digest follows when it has been computed. */
export function rememberFiles(memory: Memory, files: Iterable<File>, fresh: boolean): MediaItem[] {
  if (fresh) memory.media = [];
  const added: MediaItem[] = [];
  for (const file of files) {
    const type = file.type.startsWith('image/') ? 'image' : file.type.startsWith('video/') ? 'video' : 'unknown';
    added.push({ index: memory.media.length + added.length + 1, type, name: file.name });
  }
  memory.media = [...memory.media, ...added];
  return added;
}

const THUMBNAIL_EDGE = 240;

/** A small preview of a picture as a data URL, made in this world without touching the page; `undefined` for what is no readable picture. */
export async function thumbnailOf(file: Blob): Promise<string | undefined> {
  if (!file.type.startsWith('image/')) return undefined;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, THUMBNAIL_EDGE / Math.max(picture.width, picture.height));
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.7 })).arrayBuffer());
    return `data:image/jpeg;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
  } catch {
    return undefined;
  }
}

/** SHA-256 of a file, hex; `undefined` when the page's context cannot compute it. */
export async function digestOf(file: Blob): Promise<string | undefined> {
  try {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return undefined;
  }
}
