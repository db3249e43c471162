/** The share sheet: people to send to, a message, add to story, the bar of outside places. */
import { useState } from 'react';
import type { Account, Post } from '../../model/types.ts';
import { forward, repost } from '../core/actions.ts';
import { Icon } from '../core/icons.tsx';
import { graphql } from '../core/network.ts';
import { Pressable } from '../core/pressable.tsx';
import { showLayer, showToast, useApp } from '../core/state.ts';
import { Dialog } from './layer.tsx';
import { Face } from './people.tsx';

const close = () => showLayer(null);

export function ShareSheet({ post }: { post: Post }) {
  const { me, words, world } = useApp();
  const [chosen, setChosen] = useState<Account[]>([]);
  const [text, setText] = useState('');
  const [query, setQuery] = useState('');
  const people = world.accounts.filter((account) => account.handle !== me?.handle && account.handle.includes(query)).slice(0, 12);
  const toggle = (account: Account) => setChosen(chosen.includes(account) ? chosen.filter((one) => one !== account) : [...chosen, account]);
  const send = async () => {
    close();
    if (await forward(post, chosen, text)) showToast(words.send);
  };
  const addToStory = () => {
    close();
    void graphql('usePolarisShareMediaToStoryMutation', 'xdt_reshare_media_to_story', { media_id: post.id });
  };
  return (
    <Dialog className="share-sheet" label={words.share} onClose={close}>
      <div className="dialog-head">
        <div aria-level={1} role="heading">
          {words.share}
        </div>
        <Pressable onPress={close}>
          <Icon label={words.close} name="close" size={18} />
        </Pressable>
      </div>
      <input
        aria-label={words.searchPeople}
        name="queryBox"
        onChange={(event) => setQuery(event.target.value)}
        placeholder={words.searchPeople}
        type="text"
        value={query}
      />
      <div className="people-grid">
        {people.map((account) => (
          <Pressable
            aria-pressed={chosen.includes(account)}
            className={chosen.includes(account) ? 'person chosen' : 'person'}
            key={account.handle}
            onPress={() => toggle(account)}
          >
            <Face handle={account.handle} link={false} size={56} />
            <span dir="auto">{account.handle}</span>
          </Pressable>
        ))}
      </div>
      {chosen.length > 0 ? (
        <div className="share-foot">
          <input
            name="shareCommentText"
            onChange={(event) => setText(event.target.value)}
            placeholder={words.writeMessage}
            type="text"
            value={text}
          />
          <Pressable className="primary" onPress={() => void send()}>
            {chosen.length > 1 ? words.sendSeparately : words.send}
          </Pressable>
        </div>
      ) : (
        <div className="share-bar">
          <Pressable onPress={addToStory}>{words.addToStory}</Pressable>
          <Pressable
            onPress={() => {
              close();
              repost(post);
            }}
          >
            {words.repost}
          </Pressable>
          <Pressable onPress={close}>{words.copyLink}</Pressable>
          <Pressable onPress={close}>Facebook</Pressable>
          <Pressable onPress={close}>Threads</Pressable>
          <Pressable onPress={close}>X</Pressable>
        </div>
      )}
    </Dialog>
  );
}
