/** One post of the home feed, in both generations: with a comment form and previews (2025), with counts and no form (2026). */
import type { Post } from '../../model/types.ts';
import { likeComment } from '../core/actions.ts';
import { Link } from '../core/link.tsx';
import { go, useApp } from '../core/state.ts';
import { LikeButton } from '../pieces/like-button.tsx';
import { Name } from '../pieces/people.tsx';
import { Ago } from './ago.tsx';
import { CommentForm } from './comment-form.tsx';
import { MediaView } from './media-view.tsx';
import { PostActions } from './post-actions.tsx';
import { PostHeader } from './post-header.tsx';
import { RichText } from './rich-text.tsx';

export function FeedPost({ post }: { post: Post }) {
  const { me, words, config } = useApp();
  const old = config.generation === '2025';
  const last = post.comments.at(-1);
  return (
    <article className="post" role="presentation" tabIndex={-1}>
      <PostHeader place="feed" post={post} />
      <MediaView place="feed" post={post} />
      <div role="presentation" tabIndex={-1}>
        <PostActions onComment={() => go(`/p/${post.code}/`, { over: true })} place="feed" post={post} />
        {old && (
          <section className="likes">
            <Link href={`/p/${post.code}/liked_by/`}>
              <span dir="auto">{words.likesCount(post.likes.length)}</span>
            </Link>
          </section>
        )}
        <div className="caption">
          <Name handle={post.owner} />{' '}
          <span dir="auto">
            <RichText text={post.caption} />
          </span>
        </div>
        {old && post.comments.length > 0 && (
          <Link className="quiet" href={`/p/${post.code}/`} over>
            {words.viewAllComments(post.comments.length)}
          </Link>
        )}
        {old && last && (
          <div className="row preview">
            <div className="grow">
              <Name handle={last.author} /> <span dir="auto">{last.text}</span>
            </div>
            <LikeButton liked={!!me && last.likes.includes(me.handle)} onToggle={(on) => likeComment(last, on)} size={13} />
          </div>
        )}
        <div className="quiet">
          <Link href={`/p/${post.code}/`}>
            <Ago at={post.at} />
          </Link>
        </div>
        {old && <CommentForm place="feed" post={post} />}
      </div>
    </article>
  );
}
