/** The row of icons under a post, in the shape each place and generation gives it. */
import type { Post } from '../../model/types.ts';
import { likePost, type Place, repost, savePost } from '../core/actions.ts';
import { Icon } from '../core/icons.tsx';
import { Pressable } from '../core/pressable.tsx';
import { go, showLayer, useApp } from '../core/state.ts';
import { LikeButton } from '../pieces/like-button.tsx';
import { showThought } from '../pieces/note-dialog.tsx';
import { ShareSheet } from '../pieces/share-sheet.tsx';

interface Props {
  post: Post;
  place: Place;
  onComment: () => void;
}

export function RepostButton({ post }: { post: Post }) {
  const { me, words } = useApp();
  const done = !!me && post.reposts.includes(me.handle);
  return (
    <Pressable className="icon-button" onPress={() => repost(post)}>
      <Icon label={words.repost} name={done ? 'reposted' : 'repost'} />
      <div role="none" />
    </Pressable>
  );
}

/** Offered under a post that one has just reposted. */
export function ThoughtOffer({ post }: { post: Post }) {
  const { me, words } = useApp();
  if (!me || !post.reposts.includes(me.handle)) return null;
  return (
    <Pressable className="thought" onPress={() => showThought(post, words)}>
      {words.addThought}
    </Pressable>
  );
}

export function ShareControl({ post, twofold }: { post: Post; twofold: boolean }) {
  const { words, config } = useApp();
  const plane = config.generation === '2025' ? 'shareOld' : 'share';
  const open = () => showLayer(<ShareSheet post={post} />);
  if (!twofold)
    return (
      <Pressable className="icon-button" onPress={open}>
        <Icon label={words.share} name="share" />
        <div role="none" />
      </Pressable>
    );
  return (
    <span>
      <button className="icon-button" onClick={open} type="button">
        <div>
          <Icon label={words.sharePost} name={plane} />
        </div>
        <div className="on-hover">
          <Icon label={words.sharePost} name={plane} />
        </div>
      </button>
    </span>
  );
}

export function SaveControl({ post }: { post: Post }) {
  const { me, words } = useApp();
  const saved = !!me && post.saves.includes(me.handle);
  return (
    <div>
      <div aria-disabled="false" role="button" tabIndex={0}>
        <Pressable className="icon-button" onPress={() => savePost(post)}>
          <div>
            <Icon label={saved ? words.remove : words.save} name={saved ? 'saved' : 'save'} />
          </div>
        </Pressable>
      </div>
    </div>
  );
}

export function PostActions({ post, place, onComment }: Props) {
  const { me, words, config } = useApp();
  const liked = !!me && post.likes.includes(me.handle);
  const counts = place === 'page' || (place === 'feed' && config.generation === '2026');
  const twofold = place === 'dialog' || (place === 'feed' && config.generation === '2025');
  const count = (n: number, act: () => void) =>
    counts &&
    n > 0 && (
      <span className="count" onClick={act} onKeyDown={() => {}} role="button" tabIndex={0}>
        {n}
      </span>
    );
  return (
    <section className="actions">
      <div className="row">
        <span>
          <LikeButton liked={liked} onToggle={(on) => likePost(post, on, place)} />
        </span>
        {count(post.likes.length, () => go(`/p/${post.code}/liked_by/`))}
        <span>
          <Pressable className="icon-button" onPress={onComment}>
            <div>
              <Icon label={words.comment} name="comment" />
            </div>
          </Pressable>
        </span>
        {count(post.comments.length, onComment)}
        {me && <RepostButton post={post} />}
        <ShareControl post={post} twofold={twofold} />
      </div>
      <SaveControl post={post} />
      <ThoughtOffer post={post} />
    </section>
  );
}
