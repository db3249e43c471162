/** The reels viewer: a column of reels, each with its owner over the picture and its actions beside it; comments in a popover. */
import { useState } from 'react';
import type { Post } from '../../model/types.ts';
import { accountOf } from '../../model/world.ts';
import { likePost, repost } from '../core/actions.ts';
import { Icon } from '../core/icons.tsx';
import { Link } from '../core/link.tsx';
import { Pressable } from '../core/pressable.tsx';
import { go, published, showLayer, useApp } from '../core/state.ts';
import { LikeButton } from '../pieces/like-button.tsx';
import { FollowButton } from '../pieces/people.tsx';
import { PostMenu } from '../pieces/post-menu.tsx';
import { CommentForm } from '../post/comment-form.tsx';
import { PageComment } from '../post/comment-rows.tsx';
import { RepostButton, SaveControl, ShareControl } from '../post/post-actions.tsx';
import { RichText } from '../post/rich-text.tsx';

function Count({ n, act }: { n: number; act: () => void }) {
  return (
    <Pressable className="small" onPress={act}>
      <div>
        <span dir="auto">
          <span>{n}</span>
        </span>
      </div>
    </Pressable>
  );
}

function Reel({ reel, onComments }: { reel: Post; onComments: () => void }) {
  const { me, words, world } = useApp();
  const owner = accountOf(world, reel.owner);
  const liked = !!me && reel.likes.includes(me.handle);
  const doubleTap = () => {
    if (me && !liked) likePost(reel, true, 'reels');
  };
  return (
    <div className="reel row">
      <div className="reel-frame">
        <img alt="" src={reel.media[0]?.src} />
        <div aria-label="Video player" role="group">
          <div role="presentation">
            <div aria-disabled="false" className="reel-overlay" onDoubleClick={doubleTap} role="button" tabIndex={0}>
              <div className="row">
                <Link aria-label={words.reelsOf(reel.owner)} href={`/${reel.owner}/reels/`}>
                  <span role="link" tabIndex={-1}>
                    <img alt={words.profilePicture(reel.owner)} className="face" height={32} src={`/avatar/${reel.owner}.svg`} width={32} />
                  </span>
                  <span dir="auto">{reel.owner}</span>
                </Link>
                {owner && <FollowButton account={owner} native={false} place="profile" />}
              </div>
              <div dir="auto">
                <RichText text={reel.caption} />
              </div>
            </div>
          </div>
        </div>
      </div>
      <div className="reel-actions">
        <div>
          <LikeButton liked={liked} onToggle={(on) => likePost(reel, on, 'reels')} />
          <Count act={() => go(`/p/${reel.code}/liked_by/`)} n={reel.likes.length} />
        </div>
        <div>
          <Pressable aria-expanded={false} aria-haspopup="menu" onPress={onComments}>
            <div>
              <Icon label={words.comment} name="comment" />
              <span className="small">{reel.comments.length}</span>
            </div>
          </Pressable>
        </div>
        {me && (
          <div>
            <RepostButton post={reel} />
            <Count act={() => repost(reel)} n={reel.reposts.length} />
          </div>
        )}
        <ShareControl post={reel} twofold={false} />
        <SaveControl post={reel} />
        <Pressable onPress={() => showLayer(<PostMenu place="reels" post={reel} />)}>
          <div>
            <Icon label={words.more} name="more" />
          </div>
        </Pressable>
      </div>
    </div>
  );
}

export function Reels({ code }: { code: string | null }) {
  const { world } = useApp();
  const [open, setOpen] = useState<Post | null>(null);
  const reels = published(world).filter((post) => post.kind === 'reel');
  const first = reels.findIndex((reel) => reel.code === code);
  const order = first > 0 ? [...reels.slice(first), ...reels.slice(0, first)] : reels;
  return (
    <>
      <div
        className="reels"
        onScroll={(event) => {
          const reel = order[Math.round(event.currentTarget.scrollTop / event.currentTarget.clientHeight)];
          if (reel && !location.pathname.includes(reel.code)) history.replaceState(history.state, '', `/reels/${reel.code}/`);
        }}
      >
        {order.map((reel) => (
          <Reel
            key={reel.id}
            onComments={() => {
              history.replaceState(history.state, '', `/reels/${reel.code}/`);
              setOpen(open === reel ? null : reel);
            }}
            reel={reel}
          />
        ))}
      </div>
      {open && (
        <div className="reel-comments" role="menu">
          <div className="comments">
            {open.comments.map((comment) => (
              <PageComment comment={comment} key={comment.id} post={open} />
            ))}
          </div>
          <CommentForm place="reels" post={open} />
        </div>
      )}
    </>
  );
}
