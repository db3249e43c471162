import type { Draft } from '../../lib/approvals/draft.ts';
import { digestOf, thumbnailOf } from '../../lib/instagram/memory.ts';

/** Digest and preview of chosen files, as the guard takes them on the posting side: the same file gives the same digest. */
export function readPictures(files: File[]): Promise<Draft['media']> {
  return Promise.all(
    files.map(async (file) => {
      const [digest, thumbnail] = await Promise.all([digestOf(file), thumbnailOf(file)]);
      return { alt: '', ...(digest ? { digest } : {}), ...(thumbnail ? { thumbnail } : {}) };
    }),
  );
}
