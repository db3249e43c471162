/**
 * The comment box: a React-controlled textarea that sends on *keypress* of Enter (which browsers do not fire while an IME composes),
 * takes the reply's "@user " from the state, and lets an open list of names take the Enter.
 */
import { useEffect, useRef, useState } from 'react';
import type { Post } from '../../model/types.ts';
import { type Place, sendComment } from '../core/actions.ts';
import { Icon } from '../core/icons.tsx';
import { Pressable } from '../core/pressable.tsx';
import { useApp } from '../core/state.ts';

let measuring: HTMLTextAreaElement | null = null;
/** The hidden twin that measures the height, as the autosize library leaves it in the body. */
function measure(text: string): void {
  if (!measuring) {
    measuring = document.createElement('textarea');
    measuring.setAttribute('aria-hidden', 'true');
    measuring.setAttribute('tab-index', '-1');
    measuring.style.cssText = 'position:absolute;height:0;min-height:0;overflow:hidden;visibility:hidden;top:0;right:0;pointer-events:none';
    document.body.append(measuring);
  }
  measuring.value = text;
}

export function CommentForm({ post, place }: { post: Post; place: Place }) {
  const { me, words, world, replies, config } = useApp();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const reply = replies[post.id];
  useEffect(() => {
    if (!reply) return;
    setText(`@${reply.author} `);
    box.current?.focus();
  }, [reply]);
  if (!me) return <span className="quiet">{words.loginToLike}</span>;
  if (post.commentsOff) return <span className="quiet">{words.commentsLimited}</span>;

  const typed = /(?:^|\s)@([\w.]*)$/.exec(text)?.[1];
  const names =
    typed && !reply ? world.accounts.filter((account) => account.handle.startsWith(typed) && account.handle !== typed).slice(0, 5) : [];
  const choose = (handle: string) => setText(text.replace(/@[\w.]*$/, `@${handle} `));
  const submit = async () => {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    const sent = await sendComment(post, text, place);
    setBusy(false);
    if (!sent) return;
    setText('');
    box.current?.blur();
  };
  const blank = text.trim() === '';
  const button = (
    <Pressable className="submit-comment" disabled={blank || busy} onPress={() => void submit()}>
      {words.post}
    </Pressable>
  );
  return (
    <section className="comment-form">
      <div className="row">
        {place === 'page' && (
          <span role="link" tabIndex={-1}>
            <img alt="" className="face" height={28} src={`/avatar/${me.handle}.svg`} width={28} />
          </span>
        )}
        <form method="POST">
          <div className="row">
            <div>
              <Pressable aria-haspopup="dialog" onPress={() => setText(`${text}😊`)}>
                <div>
                  <Icon label={words.emoji} name="emoji" size={place === 'feed' ? 13 : 24} />
                </div>
              </Pressable>
            </div>
            <textarea
              aria-label={words.addComment}
              autoComplete="off"
              autoCorrect="off"
              dir=""
              disabled={busy}
              onChange={(event) => {
                setText(event.target.value);
                measure(event.target.value);
              }}
              onFocus={() => measure(text)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing || names.length === 0) return;
                event.preventDefault();
                choose(names[0]?.handle ?? '');
              }}
              onKeyPress={(event) => {
                if (event.key !== 'Enter' || event.shiftKey) return;
                event.preventDefault();
                void submit();
              }}
              placeholder={words.addComment}
              ref={box}
              rows={1}
              value={text}
            />
            {place === 'feed' || config.generation === '2026' ? !blank && button : button}
          </div>
        </form>
      </div>
      {names.length > 0 && (
        <div className="typeahead" role="listbox">
          {names.map((account) => (
            <Pressable key={account.handle} onPress={() => choose(account.handle)} role="option">
              {account.handle}
            </Pressable>
          ))}
        </div>
      )}
    </section>
  );
}
