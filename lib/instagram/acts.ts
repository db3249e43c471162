/** From a control or an editor to the Act that its use would be. Read at the moment of acting, never kept (facts 0.9). */
import type { Act, PageFacts, Target } from '../decision/types.ts';
import type { ActKind } from '../foundation/vocabulary.ts';
import { readComposer } from './composer.ts';
import type { Control } from './controls.ts';
import { type NoteKind, noteIn } from './dialogs.ts';
import { visibleText } from './dom.ts';
import { editorText } from './editor-text.ts';
import type { ControlKind } from './locate.ts';
import type { Memory } from './memory.ts';
import { threadPartners } from './messages.ts';
import { commentersOf } from './people.ts';
import { editorIn, postAround } from './places.ts';
import { profileFacts, targetFacts } from './profile.ts';
import { readScreen, type Screen } from './screen.ts';
import type { EditorKind } from './types.ts';
import { postTarget, targetOf } from './whom.ts';

export type Via = NonNullable<Act['via']>;

/** Controls whose press is an act. The others open something or concern only the reader (save, menus, the share sheet). */
const KINDS: Partial<Record<ControlKind, ActKind>> = {
  like: 'like',
  unlike: 'unlike',
  'like-comment': 'like-comment',
  'unlike-comment': 'unlike-comment',
  follow: 'follow',
  unfollow: 'unfollow',
  requested: 'unfollow',
  repost: 'repost',
  'undo-repost': 'undo-repost',
  reply: 'start-reply',
  create: 'open-composer',
  'react-to-story': 'react-to-story',
};

/** What the page says about itself now. */
function pageFacts(document: Document, screen: Screen, href: string, memory: Memory): PageFacts {
  const profile = screen.surface === 'own-profile' || screen.surface === 'profile-edit' ? profileFacts(document) : undefined;
  return {
    url: href,
    viewer: screen.viewer,
    ...(memory.composerViewer ? { viewerAtOpen: memory.composerViewer } : {}),
    ...(profile ? { profile } : {}),
  };
}

/** One look at the page, from which acts are made. */
export interface Sight {
  document: Document;
  href: string;
  screen: Screen;
  memory: Memory;
}

/** Looks at the page as it is now. */
export function look(document: Document, href: string, memory: Memory): Sight {
  return { document, href, memory, screen: readScreen(document, href) };
}

/** An act of `kind` on the page as `sight` shows it. */
export function makeAct(sight: Sight, kind: ActKind, more: Partial<Act>): Act {
  const { document, screen, href, memory } = sight;
  const target = more.target ? { target: { ...more.target, ...targetFacts(document, screen, more.target) } } : {};
  return { kind, surface: screen.surface, ...more, ...target, page: pageFacts(document, screen, href, memory) };
}

/** The act of pressing `control`; `null` when pressing it sends nothing. */
export function actOfControl(sight: Sight, control: Control, via: Via): Act | null {
  if (control.kind === 'submit-comment') return commentAct(sight, control.place.root, via);
  let kind = KINDS[control.kind];
  if (!kind) return null;
  if (sight.screen.surface === 'story' && kind === 'like') kind = 'like-story';
  if (kind === 'open-composer') return makeAct(sight, kind, { via });
  const target = targetOf(control, sight.screen);
  const replyTo =
    kind === 'start-reply'
      ? { replyTo: { author: target.commentAuthor ?? null, text: target.commentText, commentId: target.commentId } }
      : {};
  const text = kind === 'react-to-story' ? { text: visibleText(control.element).trim() } : {};
  return makeAct(sight, kind, { ...text, target, ...replyTo, via });
}

/** A comment or reply, from its form. A reply is one whose Reply was pressed, or that mentions someone who commented there. */
export function commentAct(sight: Sight, form: Element, via: Via, writing = false): Act {
  const editor = editorIn(form);
  const text = editor ? editorText(editor) : '';
  const post = postAround(form);
  const { commented } = sight.memory;
  const beside = !post && commented?.path === new URL(sight.href).pathname ? commented.target : null;
  const target = beside ?? postTarget(post, sight.screen);
  const replyTo = answered(sight, post, target, text);
  return makeAct(sight, writing ? 'write-comment' : replyTo ? 'reply' : 'comment', { text, target, ...(replyTo ? { replyTo } : {}), via });
}

/** Stands for the post in the memory of a Reply press. */
export function postKey(target: Target, href: string): string {
  return target.postCode ?? `${target.owners?.join('+') ?? '?'} ${new URL(href).pathname}`;
}

function answered(sight: Sight, post: Element | null, target: Target, text: string): Act['replyTo'] | null {
  const pressed = sight.memory.reply;
  if (pressed && pressed.post === postKey(target, sight.href))
    return { author: pressed.author, text: pressed.text, commentId: pressed.commentId };
  const mentions = [...text.normalize('NFKC').matchAll(/@([A-Za-z0-9._]{1,30})/g)].map(([, name]) =>
    name?.toLowerCase().replace(/\.+$/, ''),
  );
  if (mentions.length === 0 || !post) return null;
  const found = commentersOf(post).find(({ author }) => mentions.includes(author));
  return found ? { author: found.author, text: found.text, ...(found.id ? { commentId: found.id } : {}) } : null;
}

/** The act of publishing or editing from the open dialog. Without a readable caption `text` is absent: then it must not be let go. */
export function publishAct(sight: Sight, kind: 'publish' | 'edit-post' | 'write-caption' | 'write-alt-text', via: Via): Act {
  const surface = kind === 'edit-post' ? 'edit-dialog' : 'composer';
  const target = kind === 'edit-post' ? { target: sight.memory.menu?.target ?? { owners: null } } : {};
  return { ...makeAct(sight, kind, { ...readComposer(sight.document, sight.memory), ...target, via }), surface };
}

/** Whom a message, a story reply or a forwarded post goes to, and with what text. `editor: null`: the sheet has no message box yet. */
export function messageAct(sight: Sight, kind: EditorKind, editor: HTMLElement | null, via: Via, writing = false): Act {
  const text = editor ? editorText(editor) : '';
  const of = (act: ActKind): ActKind => (writing ? 'write-message' : act);
  if (kind === 'story-reply') return makeAct(sight, of('reply-to-story'), { text, target: postTarget(null, sight.screen), via });
  if (kind === 'share-message' || !editor) {
    return makeAct(sight, of('forward'), { text, target: sight.memory.shared ?? sight.memory.menu?.target ?? { owners: null }, via });
  }
  return makeAct(sight, of('message'), { text, ...threadPartners(sight.document, editor), via });
}

/** A short note: one's own, or the thought on a post that was just reposted. Its words are judged as what they are: words that go out. */
export function noteAct(sight: Sight, kind: NoteKind, box: HTMLElement, via: Via): Act {
  const { memory, screen } = sight;
  const own = screen.viewer ? [screen.viewer.handle] : null;
  const target = kind === 'post-note' ? { owners: own } : (memory.note?.target ?? memory.shared ?? { owners: null });
  return makeAct(sight, kind, { text: editorText(box), target, via });
}

/** The act to which the text being written in `editor` belongs. */
export function writingAct(sight: Sight, kind: EditorKind, editor: HTMLElement): Act {
  switch (kind) {
    case 'caption': {
      const act = publishAct(sight, 'write-caption', 'key');
      // Of several posts on one page the one that is written in is looked at.
      return act.parts ? { ...act, text: editorText(editor), parts: undefined } : act;
    }
    case 'note': {
      const dialog = editor.closest('[role="dialog"]');
      return noteAct(sight, (dialog && noteIn(dialog)?.kind) ?? 'post-note', editor, 'key');
    }
    case 'edit-caption':
      return {
        ...publishAct(sight, 'write-caption', 'key'),
        surface: 'edit-dialog',
        target: sight.memory.menu?.target ?? { owners: null },
      };
    case 'alt-text':
      return { ...publishAct(sight, 'write-alt-text', 'key'), text: editorText(editor) };
    case 'comment':
      return commentAct(sight, editor.closest('form') ?? editor.parentElement ?? editor, 'key', true);
    case 'bio':
      return makeAct(sight, 'edit-profile', { text: editorText(editor), via: 'key' });
    default:
      return messageAct(sight, kind, editor, 'key', true);
  }
}
