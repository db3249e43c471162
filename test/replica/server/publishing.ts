/** Turns a `configure` request into a post of the world. */
import type { Media, Post } from '../model/types.ts';
import type { Change } from './mutations.ts';

type Fields = Record<string, unknown>;
const text = (value: unknown) => (typeof value === 'string' ? value : '');

function scheduledTime(fields: Fields): number | undefined {
  if (fields.publish_mode !== 'scheduled') return undefined;
  const raw = fields.content_scheduling_metadata;
  const metadata = (typeof raw === 'string' ? JSON.parse(raw) : raw) as { scheduled_publish_time?: number } | undefined;
  return metadata?.scheduled_publish_time === undefined ? undefined : metadata.scheduled_publish_time * 1000;
}

function mediaOf(fields: Fields): Media[] {
  const children = Array.isArray(fields.children_metadata) ? (fields.children_metadata as Fields[]) : [fields];
  return children.map((child) => {
    const id = text(child.upload_id);
    return { id, alt: text(child.custom_accessibility_caption), src: `/media/upload-${id}` };
  });
}

/** `path` is `/api/v1/media/configure/`, `configure_sidecar/` or `configure_to_clips/`. */
export function publish(change: Change, path: string, fields: Fields): Post {
  const id = change.id();
  const coauthorIds = text(fields.invite_coauthor_user_ids_string).split(',').filter(Boolean);
  const post: Post = {
    id,
    code: `N${BigInt(id).toString(36)}`,
    owner: change.me,
    coauthors: change.world.accounts.filter((account) => coauthorIds.includes(account.id)).map((account) => account.handle),
    kind: path.includes('sidecar') ? 'carousel' : path.includes('clips') ? 'reel' : 'photo',
    media: mediaOf(fields),
    caption: text(fields.caption),
    at: change.now,
    likes: [],
    reposts: [],
    saves: [],
    comments: [],
    commentsOff: fields.disable_comments === '1' || undefined,
    scheduledFor: scheduledTime(fields),
  };
  change.world.posts.unshift(post);
  return post;
}
