/** Who posted: face, names of all owners, follow, the three dots. */
import type { Post } from '../../model/types.ts';
import { accountOf } from '../../model/world.ts';
import type { Place } from '../core/actions.ts';
import { Icon } from '../core/icons.tsx';
import { Pressable } from '../core/pressable.tsx';
import { showLayer, useApp } from '../core/state.ts';
import { HoverCard } from '../pieces/hover-card.tsx';
import { Face, FollowButton, Name } from '../pieces/people.tsx';
import { PostMenu } from '../pieces/post-menu.tsx';
import { Ago } from './ago.tsx';

export function PostHeader({ post, place }: { post: Post; place: Place }) {
  const { me, world, words } = useApp();
  const owner = accountOf(world, post.owner);
  const content = (
    <>
      <Face handle={post.owner} />
      <div className="grow row">
        {owner ? (
          <HoverCard account={owner}>
            <Name handle={post.owner} />
          </HoverCard>
        ) : (
          <Name handle={post.owner} />
        )}
        {post.coauthors.map((handle) => (
          <span className="row" key={handle}>
            <span> · </span>
            <Name handle={handle} />
          </span>
        ))}
        {place === 'feed' && (
          <span className="quiet">
            • <Ago at={post.at} />
          </span>
        )}
        {owner && me && me.handle !== owner.handle && (
          <>
            <span className="quiet">•</span>
            <FollowButton account={owner} native={place === 'dialog'} place="post-header" />
          </>
        )}
      </div>
      <div>
        <Pressable className="icon-button" onPress={() => showLayer(<PostMenu place={place} post={post} />)}>
          <div>
            <div>
              <Icon label={words.moreOptions} name="more" />
            </div>
          </div>
        </Pressable>
      </div>
    </>
  );
  if (place === 'page') return <div className="post-header row">{content}</div>;
  return <header className="post-header row">{content}</header>;
}
