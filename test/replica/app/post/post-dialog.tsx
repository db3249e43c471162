/** The post over another page: article, list of comments, actions, form. The dialog itself has no label. */
import { useRef, useState } from 'react';
import type { Post } from '../../model/types.ts';
import { Icon } from '../core/icons.tsx';
import { Link } from '../core/link.tsx';
import { go, state, useApp } from '../core/state.ts';
import { Dialog } from '../pieces/layer.tsx';
import { Face, Name } from '../pieces/people.tsx';
import { Ago } from './ago.tsx';
import { CommentForm } from './comment-form.tsx';
import { DialogComment } from './comment-rows.tsx';
import { MediaView } from './media-view.tsx';
import { PostActions } from './post-actions.tsx';
import { PostHeader } from './post-header.tsx';
import { RichText } from './rich-text.tsx';

function Thread({ post, parentId }: { post: Post; parentId: string }) {
  const { words } = useApp();
  const [open, setOpen] = useState(false);
  const replies = post.comments.filter((comment) => comment.parentId === parentId);
  if (replies.length === 0) return null;
  return (
    <li className="replies">
      <ul>
        {open ? (
          replies.map((reply) => <DialogComment comment={reply} key={reply.id} post={post} />)
        ) : (
          <li>
            <button className="small" onClick={() => setOpen(true)} type="button">
              <div />
              <span>{words.viewReplies(replies.length)}</span>
            </button>
          </li>
        )}
      </ul>
    </li>
  );
}

export function PostDialog({ post }: { post: Post }) {
  const { words } = useApp();
  const article = useRef<HTMLElement>(null);
  const close = () => {
    if (state.under) go(state.under);
  };
  return (
    <Dialog className="post-dialog" cross onClose={close}>
      <div className="neighbours">
        <button type="button">
          <div>
            <span>
              <Icon label={words.next} name="chevron" size={16} />
            </span>
          </div>
        </button>
      </div>
      <article className="post split" ref={article} role="presentation" tabIndex={-1}>
        <MediaView place="dialog" post={post} />
        <div className="side">
          <PostHeader place="dialog" post={post} />
          <div className="comments">
            <ul>
              <div role="button" tabIndex={0}>
                <li className="row top comment">
                  <Face handle={post.owner} />
                  <div className="grow">
                    <h2>
                      <Name handle={post.owner} />
                    </h2>
                    <h1 dir="auto">
                      <RichText text={post.caption} />
                    </h1>
                    <div className="small">
                      <Ago at={post.at} />
                    </div>
                  </div>
                </li>
              </div>
              {post.comments
                .filter((comment) => !comment.parentId)
                .map((comment) => (
                  <div key={comment.id}>
                    <DialogComment comment={comment} post={post} />
                    <Thread parentId={comment.id} post={post} />
                  </div>
                ))}
            </ul>
          </div>
          <PostActions onComment={() => article.current?.querySelector('textarea')?.focus()} place="dialog" post={post} />
          <section className="likes">
            <Link href={`/p/${post.code}/liked_by/`} over>
              <span dir="auto">{words.likesCount(post.likes.length)}</span>
            </Link>
            <div className="quiet">
              <Link href={`/p/${post.code}/`}>
                <Ago at={post.at} />
              </Link>
            </div>
          </section>
          <CommentForm place="dialog" post={post} />
        </div>
      </article>
    </Dialog>
  );
}
