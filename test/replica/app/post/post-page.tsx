/** The standalone page of a post or reel: no article since 2025, flat blocks. */
import { useRef } from 'react';
import type { Post } from '../../model/types.ts';
import { Link } from '../core/link.tsx';
import { published, useApp } from '../core/state.ts';
import { Face, Name } from '../pieces/people.tsx';
import { Ago } from './ago.tsx';
import { CommentForm } from './comment-form.tsx';
import { PageComment } from './comment-rows.tsx';
import { MediaView } from './media-view.tsx';
import { PostActions } from './post-actions.tsx';
import { PostHeader } from './post-header.tsx';
import { RichText } from './rich-text.tsx';

export function PostPage({ post }: { post: Post }) {
  const { words, world, me } = useApp();
  const side = useRef<HTMLDivElement>(null);
  const more = published(world).filter((other) => other.owner === post.owner && other !== post);
  return (
    <div className="page">
      <div className="post split framed">
        <MediaView place="page" post={post} />
        <div className="side" ref={side}>
          <PostHeader place="page" post={post} />
          <hr />
          <div className="comments">
            <div>
              <div className="row top comment">
                <Face handle={post.owner} />
                <div className="grow">
                  <span dir="auto">
                    <Name handle={post.owner} /> <Ago at={post.at} />
                    <div>
                      <RichText text={post.caption} />
                    </div>
                  </span>
                </div>
              </div>
            </div>
            {post.comments.map((comment) => (
              <PageComment comment={comment} key={comment.id} post={post} />
            ))}
          </div>
          {me?.handle === post.owner && (
            <div className="insights row">
              <Link href={`/insights/media/${post.id}/`}>{words.viewInsights}</Link>
              <button className="primary" type="button">
                {words.boost}
              </button>
            </div>
          )}
          <PostActions onComment={() => side.current?.querySelector('textarea')?.focus()} place="page" post={post} />
          <div className="quiet likes" dir="auto">
            <Link href={`/${post.owner}/p/${post.code}/`}>
              <span dir="auto">
                <Ago at={post.at} />
              </span>
            </Link>
          </div>
          <CommentForm place="page" post={post} />
        </div>
      </div>
      <hr />
      <div className="quiet" dir="auto">
        <Link href={`/${post.owner}/`}>{words.postsOf(post.owner)}</Link>
      </div>
      <div className="grid">
        {more.map((other) => (
          <Link href={`/${other.owner}/p/${other.code}/`} key={other.id} over>
            <img alt={other.media[0]?.alt ?? ''} src={other.media[0]?.src} />
          </Link>
        ))}
      </div>
    </div>
  );
}
