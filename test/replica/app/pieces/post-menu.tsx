/** The three dots of a post: on one's own delete, edit, archive; on others' report, unfollow and the rest. */
import type { Post } from '../../model/types.ts';
import { accountOf } from '../../model/world.ts';
import { EditDialog } from '../composer/edit-dialog.tsx';
import { followState, type Place, setFollow } from '../core/actions.ts';
import { graphql, rest } from '../core/network.ts';
import { go, showLayer, showToast, state, touch, useApp } from '../core/state.ts';
import { Menu, type MenuItem } from './layer.tsx';
import { ShareSheet } from './share-sheet.tsx';

const close = () => showLayer(null);

async function remove(post: Post): Promise<void> {
  close();
  await rest(`/api/v1/web/create/${post.id}/delete/`);
  state.world.posts = state.world.posts.filter((candidate) => candidate !== post);
  if (state.path.includes(post.code)) go(state.under ?? '/');
  touch();
}

async function archive(post: Post): Promise<void> {
  close();
  await rest(`/api/v1/media/${post.id}/only_me/`);
  post.archived = true;
  touch();
}

export function PostMenu({ post, place }: { post: Post; place: Place }) {
  const { me, words, world } = useApp();
  const own = me?.handle === post.owner;
  const owner = accountOf(world, post.owner);
  const shared: MenuItem[] = [
    ...(place === 'page' ? [] : [{ text: words.goToPost, act: () => go(`/p/${post.code}/`) }]),
    { text: words.shareTo, act: () => showLayer(<ShareSheet post={post} />) },
    { text: words.copyLink, act: close },
    { text: words.aboutAccount, act: close },
    { text: words.cancel, act: close },
  ];
  const confirm = () =>
    showLayer(
      <Menu
        body={words.deletePostBody}
        items={[
          { text: words.delete, danger: true, act: () => void remove(post) },
          { text: words.cancel, act: close },
        ]}
        title={words.deletePost}
      />,
    );
  const toggleComments = () => {
    close();
    post.commentsOff = !post.commentsOff;
    void graphql(`PolarisPostOptionToggleCommenting${post.commentsOff ? 'Disable' : 'Enable'}Mutation`, 'xdt_commenting', {
      media_id: post.id,
    });
  };
  const report = () => {
    close();
    showToast(words.ok);
    void graphql('PolarisReportMediaMutation', 'xdt_report', { media_id: post.id });
  };
  const items: MenuItem[] = own
    ? [
        { text: words.delete, danger: true, act: confirm },
        { text: words.edit, act: () => showLayer(<EditDialog post={post} />) },
        { text: words.archive, act: () => void archive(post) },
        { text: words.hideLikes, act: close },
        { text: words.commentsOff, act: toggleComments },
      ]
    : [
        { text: words.report, danger: true, act: report },
        ...(owner && followState(owner) === 'following'
          ? [
              {
                text: words.unfollow,
                danger: true,
                act: () => {
                  close();
                  setFollow(owner, false, 'post-header');
                },
              },
            ]
          : []),
      ];
  return <Menu items={[...items, ...shared]} />;
}
