/** Comments: the list of the dialog (ul, li, h3, native buttons) and the flat blocks of the standalone page. */
import type { Comment, Post } from '../../model/types.ts';
import { likeComment, startReply } from '../core/actions.ts';
import { Icon } from '../core/icons.tsx';
import { Link } from '../core/link.tsx';
import { Pressable } from '../core/pressable.tsx';
import { showLayer, useApp } from '../core/state.ts';
import { CommentMenu } from '../pieces/comment-menu.tsx';
import { LikeButton } from '../pieces/like-button.tsx';
import { Face, Name } from '../pieces/people.tsx';
import { Ago } from './ago.tsx';
import { RichText } from './rich-text.tsx';

interface RowProps {
  post: Post;
  comment: Comment;
}

function useComment({ post, comment }: RowProps) {
  const { me } = useApp();
  const liked = !!me && comment.likes.includes(me.handle);
  return {
    liked,
    toggle: (on: boolean) => likeComment(comment, on),
    doubleTap: () => {
      if (me && !liked) likeComment(comment, true);
    },
    reply: () => startReply(post, comment),
    menu: () => showLayer(<CommentMenu comment={comment} post={post} />),
  };
}

export function DialogComment(props: RowProps) {
  const { post, comment } = props;
  const { words } = useApp();
  const { liked, toggle, doubleTap, reply, menu } = useComment(props);
  return (
    <ul>
      <div className="comment" onDoubleClick={doubleTap} role="button" tabIndex={0}>
        <li className="row top">
          <Face handle={comment.author} />
          <div className="grow">
            <h3>
              <Name handle={comment.author} />
            </h3>
            <div>
              <span dir="auto">
                <RichText text={comment.text} />
              </span>
            </div>
            <div className="small">
              <span dir="ltr">
                <Link href={`/p/${post.code}/c/${comment.id}/`}>
                  <Ago at={comment.at} />
                </Link>
                {comment.likes.length > 0 && (
                  <button type="button">
                    <span>{words.likesCount(comment.likes.length)}</span>
                  </button>
                )}
                <button onClick={reply} type="button">
                  <span>{words.reply}</span>
                </button>
                <div className="inline on-row-hover">
                  <Pressable onPress={menu}>
                    <div>
                      <Icon label={words.commentOptions} name="more" size={16} />
                    </div>
                  </Pressable>
                </div>
              </span>
            </div>
          </div>
          <LikeButton liked={liked} onToggle={toggle} size={12} />
        </li>
      </div>
    </ul>
  );
}

export function PageComment(props: RowProps) {
  const { post, comment } = props;
  const { words } = useApp();
  const { liked, toggle, reply, menu } = useComment(props);
  return (
    <div>
      <div className="comment row top">
        <Face handle={comment.author} />
        <div className="grow">
          <div>
            <Name handle={comment.author} />{' '}
            <span dir="auto">
              <Link className="small" href={`/p/${post.code}/c/${comment.id}/`}>
                <Ago at={comment.at} />
              </Link>
            </span>
          </div>
          <div>
            <span dir="auto">
              <RichText text={comment.text} />
            </span>
          </div>
          <div className="small row">
            {comment.likes.length > 0 && (
              <Pressable onPress={() => {}}>
                <span dir="auto">
                  <span>{words.likesCount(comment.likes.length)}</span>
                </span>
              </Pressable>
            )}
            <Pressable onPress={reply}>
              <span dir="auto">
                <span>{words.reply}</span>
              </span>
            </Pressable>
            <Pressable className="on-row-hover" onPress={menu}>
              <div>
                <Icon label={words.commentOptions} name="more" size={16} />
              </div>
            </Pressable>
          </div>
        </div>
        <LikeButton liked={liked} onToggle={toggle} size={16} />
      </div>
    </div>
  );
}
