/** The three dots of a comment: delete (own comment or own post), report, block, restrict. */
import type { Comment, Post } from '../../model/types.ts';
import { accountOf, setPair } from '../../model/world.ts';
import { graphql } from '../core/network.ts';
import { showLayer, state, touch, useApp } from '../core/state.ts';
import { Menu, type MenuItem } from './layer.tsx';

const close = () => showLayer(null);

export function CommentMenu({ post, comment }: { post: Post; comment: Comment }) {
  const { me, words, world } = useApp();
  const author = accountOf(world, comment.author);
  const own = comment.author === me?.handle;
  const onOwnPost = post.owner === me?.handle;
  const remove = async () => {
    close();
    await graphql('usePolarisPostDeleteCommentMutation', 'xdt_comment_delete', { media_id: post.id, comment_id: comment.id });
    post.comments = post.comments.filter((candidate) => candidate !== comment && candidate.parentId !== comment.id);
    touch();
  };
  const about = (name: string, rootField: string) => {
    close();
    void graphql(name, rootField, { target_user_id: author?.id, comment_id: comment.id });
  };
  const items: MenuItem[] = [];
  if (!own) items.push({ text: words.report, danger: true, act: () => about('PolarisReportCommentMutation', 'xdt_report') });
  if (!own && onOwnPost) {
    items.push({ text: words.restrict, act: () => about('usePolarisRestrictMutation', 'xdt_restrict') });
    items.push({
      text: words.block,
      danger: true,
      act: () => {
        setPair(state.world.blocked, me?.handle ?? '', comment.author, true);
        about('usePolarisBlockMutation', 'xdt_block');
      },
    });
  }
  if (own || onOwnPost) items.push({ text: words.delete, danger: true, act: () => void remove() });
  items.push({ text: words.cancel, act: close });
  return <Menu items={items} />;
}
