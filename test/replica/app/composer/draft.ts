/** What is being composed, and the requests that publish it. */
import { accountOf } from '../../model/world.ts';
import { rest, restJson, upload } from '../core/network.ts';
import { state } from '../core/state.ts';

export interface ChosenFile {
  uploadId: string;
  file: File;
  url: string;
  alt: string;
}

export interface Draft {
  files: ChosenFile[];
  caption: string;
  location: string;
  collaborators: string[];
  hideLikes: boolean;
  commentsOff: boolean;
  threads: boolean;
  scheduled: boolean;
  date: string;
  time: string;
}

export const emptyDraft = (): Draft => ({
  files: [],
  caption: '',
  location: '',
  collaborators: [],
  hideLikes: false,
  commentsOff: false,
  threads: false,
  scheduled: false,
  date: '',
  time: '',
});

export function choose(files: FileList): ChosenFile[] {
  return [...files].slice(0, 10).map((file, index) => ({
    uploadId: String(Date.now() + index),
    file,
    url: URL.createObjectURL(file),
    alt: '',
  }));
}

export const isReel = (draft: Draft) => draft.files.length === 1 && !!draft.files[0]?.file.type.startsWith('video/');

/** Uploads every file, then configures the post. Fields as in the facts. */
export async function publishDraft(draft: Draft): Promise<void> {
  for (const file of draft.files) await upload(file.file, file.uploadId);
  const coauthors = draft.collaborators.map((handle) => accountOf(state.world, handle)?.id ?? '').filter(Boolean);
  const at = Math.floor(new Date(`${draft.date}T${draft.time}`).getTime() / 1000);
  const fields: Record<string, string> = {
    caption: draft.caption,
    source_type: 'library',
    media_share_flow: 'creation_flow',
    disable_comments: draft.commentsOff ? '1' : '0',
    like_and_view_counts_disabled: draft.hideLikes ? '1' : '0',
    share_to_threads: draft.threads ? '1' : '0',
    share_to_facebook: '',
    archive_only: 'false',
    is_meta_only_post: '0',
    ...(draft.location ? { location: draft.location, geotag_enabled: 'true' } : {}),
    ...(coauthors.length ? { invite_coauthor_user_ids_string: coauthors.join(',') } : {}),
    ...(draft.scheduled ? { publish_mode: 'scheduled', content_scheduling_metadata: JSON.stringify({ scheduled_publish_time: at }) } : {}),
  };
  const first = draft.files[0];
  if (!first) return;
  if (draft.files.length > 1) {
    await restJson('/api/v1/media/configure_sidecar/', {
      ...fields,
      client_sidecar_id: first.uploadId,
      children_metadata: draft.files.map((file) => ({
        upload_id: file.uploadId,
        custom_accessibility_caption: file.alt,
        usertags: JSON.stringify({ in: [] }),
      })),
    });
    return;
  }
  const single = { ...fields, upload_id: first.uploadId, custom_accessibility_caption: first.alt, usertags: JSON.stringify({ in: [] }) };
  if (isReel(draft))
    await rest('/api/v1/media/configure_to_clips/', { ...single, is_unified_video: '1', clips_share_preview_to_feed: '1' });
  else await rest('/api/v1/media/configure/', single);
}
