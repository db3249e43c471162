/** Edit info of a published post: caption and alt texts, Done. */
import { useState } from 'react';
import type { Post } from '../../model/types.ts';
import { rest } from '../core/network.ts';
import { Pressable } from '../core/pressable.tsx';
import { showLayer, showToast, state, touch, useApp } from '../core/state.ts';
import { Dialog } from '../pieces/layer.tsx';
import { RichEditor } from './rich-editor.tsx';

const close = () => showLayer(null);

async function save(post: Post, caption: string, alts: string[]): Promise<void> {
  const fields: Record<string, string> = {};
  if (caption !== post.caption) fields.caption_text = caption;
  if (post.media.length === 1) fields.custom_accessibility_caption = alts[0] ?? '';
  else
    fields.children_custom_accessibility_caption = JSON.stringify(
      Object.fromEntries(post.media.map((media, n) => [media.id, alts[n] ?? ''])),
    );
  try {
    await rest(`/api/v1/media/${post.id}/edit_media/`, fields);
    post.caption = caption;
    post.media.forEach((media, n) => {
      media.alt = alts[n] ?? '';
    });
    close();
  } catch {
    showToast(state.words.tryLater);
  }
  touch();
}

export function EditDialog({ post }: { post: Post }) {
  const { words } = useApp();
  const [caption, setCaption] = useState(post.caption);
  const [alts, setAlts] = useState(post.media.map((media) => media.alt));
  return (
    <Dialog className="create wide" label={words.editInfo} onClose={close}>
      <div className="dialog-head">
        <div className="slot">
          <Pressable onPress={close}>{words.cancel}</Pressable>
        </div>
        <div aria-level={1} role="heading">
          {words.editInfo}
        </div>
        <div className="slot end">
          <Pressable className="cta" onPress={() => void save(post, caption, alts)}>
            {words.done}
          </Pressable>
        </div>
      </div>
      <div className="row top">
        <div className="preview-box">
          <img alt="" src={post.media[0]?.src} />
        </div>
        <div className="compose-side">
          <RichEditor initial={post.caption} label={words.captionLabel} onText={setCaption} placeholder={words.captionLabel} />
          <div className="section-title">{words.accessibility}</div>
          {post.media.map((media, n) => (
            <div className="row alt" key={media.id}>
              <img alt="" className="thumb" src={media.src} />
              <input
                name={`alt-text-${media.id}`}
                onChange={(event) => setAlts(alts.map((alt, at) => (at === n ? event.target.value : alt)))}
                placeholder={words.altPlaceholder}
                type="text"
                value={alts[n]}
              />
            </div>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
