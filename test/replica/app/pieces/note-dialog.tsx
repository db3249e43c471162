/** Short notes: one's own over inbox and profile, and the thought that a repost may be given. */
import { useState } from 'react';
import type { Post } from '../../model/types.ts';
import { addThought, postNote } from '../core/actions.ts';
import { Icon } from '../core/icons.tsx';
import { Pressable } from '../core/pressable.tsx';
import { showLayer, useApp } from '../core/state.ts';
import { Dialog } from './layer.tsx';

const close = () => showLayer(null);

function NoteDialog({ title, placeholder, send }: { title: string; placeholder: string; send: (text: string) => void }) {
  const { words } = useApp();
  const [text, setText] = useState('');
  return (
    <Dialog className="note-dialog" label={title} onClose={close}>
      <div className="dialog-head">
        <Pressable onPress={close}>
          <Icon label={words.close} name="close" size={18} />
        </Pressable>
        <div aria-level={1} role="heading">
          {title}
        </div>
        <Pressable
          className="cta"
          disabled={text.trim() === ''}
          onPress={() => {
            close();
            send(text);
          }}
        >
          {words.share}
        </Pressable>
      </div>
      <textarea maxLength={60} onChange={(event) => setText(event.target.value)} placeholder={placeholder} rows={2} value={text} />
    </Dialog>
  );
}

/** The bubble over the own picture. */
export function NoteBubble() {
  const { me, words, world } = useApp();
  const mine = world.notes.find((note) => note.owner === me?.handle && !note.post);
  const open = () => showLayer(<NoteDialog placeholder={words.noteLabel} send={(text) => void postNote(text)} title={words.newNote} />);
  return (
    <Pressable className="note" onPress={open}>
      {mine?.text ?? words.note}
    </Pressable>
  );
}

/** What is offered once a post is reposted. */
export function showThought(post: Post, words: { addThought: string; repost: string }): void {
  showLayer(<NoteDialog placeholder={words.addThought} send={(text) => void addThought(post, text)} title={words.repost} />);
}
