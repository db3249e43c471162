import type { Act } from '../../lib/decision/types.ts';
import type { ActKind } from '../../lib/foundation/vocabulary.ts';

/** The act that sending the text being written would be; `null` where nothing of ours is sent (bio, alt text). */
export function sendingOf(act: Act): Act | null {
  const kind = kindOf(act);
  return kind && { ...act, kind };
}

function kindOf({ kind, surface, replyTo }: Act): ActKind | null {
  switch (kind) {
    case 'write-caption':
      return surface === 'edit-dialog' ? 'edit-post' : 'publish';
    case 'write-comment':
      return replyTo ? 'reply' : 'comment';
    case 'write-message':
      return surface === 'story' ? 'reply-to-story' : 'message';
    default:
      return null;
  }
}

/** A post whose pictures have not been read yet: what is bound to them cannot be asked for. */
export const isUnread = ({ kind, media = [] }: Act): boolean => kind === 'publish' && media.some(({ digest }) => digest === undefined);
