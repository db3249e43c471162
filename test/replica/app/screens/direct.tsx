/** Direct messages: threads, messages (double click likes), the Lexical box whose Enter sends on keydown. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getRoot, CLEAR_EDITOR_COMMAND, COMMAND_PRIORITY_HIGH, KEY_ENTER_COMMAND } from 'lexical';
import { useEffect, useState } from 'react';
import type { Account, Message, Thread } from '../../model/types.ts';
import { accountOf, setMember, threadBetween } from '../../model/world.ts';
import { RichEditor } from '../composer/rich-editor.tsx';
import { sendMessage } from '../core/actions.ts';
import { Link } from '../core/link.tsx';
import { graphql } from '../core/network.ts';
import { Pressable } from '../core/pressable.tsx';
import { go, state, touch, useApp } from '../core/state.ts';
import { NoteBubble } from '../pieces/note-dialog.tsx';
import { Face } from '../pieces/people.tsx';

const otherOf = (thread: Thread, me: string) => (thread.between[0] === me ? thread.between[1] : thread.between[0]);

async function send(to: Account, text: string): Promise<void> {
  const me = state.me?.handle ?? '';
  if (!(await sendMessage(to, text))) return;
  let thread = threadBetween(state.world, me, to.handle);
  if (!thread) {
    thread = { id: String(Date.now()), between: [me, to.handle], messages: [] };
    state.world.threads.push(thread);
  }
  thread.messages.push({ id: String(Date.now()), from: me, text, likes: [] });
  touch();
}

function SendOnEnter({ to, text }: { to: Account; text: string }) {
  const { words } = useApp();
  const [editor] = useLexicalComposerContext();
  const submit = () => {
    const whole = editor.getEditorState().read(() => $getRoot().getTextContent());
    if (whole.trim() === '') return;
    editor.update(() => $getRoot().clear());
    editor.dispatchCommand(CLEAR_EDITOR_COMMAND, undefined);
    void send(to, whole);
  };
  useEffect(() =>
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (event?.shiftKey || event?.isComposing || event?.keyCode === 229) return false;
        event?.preventDefault();
        submit();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
  if (text.trim() === '') return null;
  return (
    <Pressable className="send" onPress={submit}>
      {words.send}
    </Pressable>
  );
}

function Bubble({ message, own }: { message: Message; own: boolean }) {
  const { me, words, world } = useApp();
  const shared = message.shared ? world.posts.find((post) => post.code === message.shared) : undefined;
  const like = () => {
    if (!me || message.likes.includes(me.handle)) return;
    setMember(message.likes, me.handle, true);
    touch();
    void graphql('IGDirectReactionSendMutation', 'xig_direct_reaction', { item_id: message.id, emoji: '❤' });
  };
  return (
    <div aria-label={words.doubleTap} className={own ? 'bubble own' : 'bubble'} onDoubleClick={like} role="button" tabIndex={0}>
      {message.storyReply && <div className="quiet">{words.repliedToStory}</div>}
      {shared && <img alt={shared.media[0]?.alt ?? ''} src={shared.media[0]?.src} width={160} />}
      <div dir="auto">{message.text}</div>
      {message.likes.length > 0 && <span>❤️</span>}
    </div>
  );
}

function Conversation({ other }: { other: Account }) {
  const { me, words, world } = useApp();
  const [text, setText] = useState('');
  const thread = threadBetween(world, me?.handle ?? '', other.handle);
  return (
    <div className="conversation">
      <div className="row dialog-head">
        <Face handle={other.handle} size={44} />
        <Link className="name grow" href={`/${other.handle}/`}>
          {other.handle}
        </Link>
      </div>
      <div aria-label={words.messagesWith(other.handle)} className="messages" role="grid">
        {thread?.messages.map((message) => (
          <Bubble key={message.id} message={message} own={message.from === me?.handle} />
        ))}
      </div>
      <div className="message-box">
        <RichEditor describedBy={words.message} label={words.message} onText={setText} placeholder={words.messagePlaceholder}>
          <SendOnEnter text={text} to={other} />
        </RichEditor>
      </div>
    </div>
  );
}

export function Direct({ threadId }: { threadId: string | null }) {
  const { me, words, world } = useApp();
  const mine = world.threads.filter((thread) => thread.between.includes(me?.handle ?? ''));
  const open = mine.find((thread) => thread.id === threadId);
  const other = open ? accountOf(world, otherOf(open, me?.handle ?? '')) : world.accounts.find((account) => account.id === threadId);
  return (
    <div className="direct">
      <div className="threads">
        <h1>{me?.handle}</h1>
        <NoteBubble />
        {mine.map((thread) => {
          const handle = otherOf(thread, me?.handle ?? '');
          return (
            <Pressable className="row thread" key={thread.id} onPress={() => go(`/direct/t/${thread.id}/`)}>
              <Face handle={handle} link={false} size={56} />
              <div className="grow">
                <span dir="auto">{handle}</span>
                <div className="quiet">{thread.messages.at(-1)?.text}</div>
              </div>
            </Pressable>
          );
        })}
      </div>
      {other ? <Conversation key={other.handle} other={other} /> : <div className="conversation empty">{words.yourMessages}</div>}
    </div>
  );
}
