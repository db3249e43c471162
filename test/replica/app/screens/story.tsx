/** The story viewer: reply on keydown, quick reactions that send at once, a heart. */
import { useRef, useState } from 'react';
import { accountOf } from '../../model/world.ts';
import { likeStory, replyToStory } from '../core/actions.ts';
import { Icon } from '../core/icons.tsx';
import { graphql } from '../core/network.ts';
import { Pressable } from '../core/pressable.tsx';
import { go, showToast, useApp } from '../core/state.ts';
import { LikeButton } from '../pieces/like-button.tsx';
import { Face, FollowButton, Name } from '../pieces/people.tsx';

const REACTIONS = ['😂', '😮', '😍', '😢', '👏', '🔥', '🎉', '💯'];

export function StoryViewer({ owner, id }: { owner: string; id: string }) {
  const { me, words, world } = useApp();
  const [text, setText] = useState('');
  const [focused, setFocused] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const story = world.stories.find((one) => one.id === id) ?? world.stories.find((one) => one.owner === owner);
  const account = accountOf(world, owner);
  if (!story || !account) return null;
  const liked = !!me && story.likes.includes(me.handle);
  const send = async (reply: string, reaction: boolean) => {
    if (reply.trim() === '') return;
    if (await replyToStory(story, reply, reaction)) showToast(words.send);
    setText('');
    setFocused(false);
    box.current?.blur();
  };
  return (
    <section className="story">
      <Pressable className="corner-close" onPress={() => go('/')}>
        <div>
          <Icon label={words.close} name="close" size={18} />
        </div>
      </Pressable>
      <div className="story-frame">
        <header className="row">
          <Face handle={owner} />
          <Name handle={owner} />
          <FollowButton account={account} native={false} place="profile" />
        </header>
        <img alt={story.alt} className="story-picture" src={story.src} />
        {focused && (
          <div className="reactions">
            {REACTIONS.map((emoji) => (
              <Pressable key={emoji} onPress={() => void send(emoji, true)}>
                <span>{emoji}</span>
              </Pressable>
            ))}
          </div>
        )}
        {me && me.handle !== owner && (
          <div className="row story-foot">
            <textarea
              autoComplete="off"
              onChange={(event) => setText(event.target.value)}
              onFocus={() => setFocused(true)}
              onKeyDown={(event) => {
                if (event.which !== 13 || event.shiftKey) return;
                event.preventDefault();
                void send(text, false);
              }}
              placeholder={words.replyTo(owner)}
              ref={box}
              rows={1}
              value={text}
            />
            {text.trim() !== '' && <Pressable onPress={() => void send(text, false)}>{words.send}</Pressable>}
            <LikeButton liked={liked} onToggle={() => likeStory(story)} />
            <Pressable
              onPress={() =>
                void graphql('IGDirectStoryShareMutation', 'xig_direct_story_share', { media_id: story.id, recipient_igids: [] })
              }
            >
              <Icon label={words.share} name="share" />
            </Pressable>
          </div>
        )}
      </div>
    </section>
  );
}
