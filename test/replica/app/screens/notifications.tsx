/** Notifications: who followed (with Follow Back) and who liked. */
import type { Account } from '../../model/types.ts';
import { accountOf } from '../../model/world.ts';
import { Link } from '../core/link.tsx';
import { published, useApp } from '../core/state.ts';
import { Face, FollowButton, Name } from '../pieces/people.tsx';

export function Notifications() {
  const { me, words, world } = useApp();
  const followers = world.follows
    .filter(([, to]) => to === me?.handle)
    .map(([from]) => accountOf(world, from))
    .filter((account): account is Account => !!account);
  const likes = published(world).flatMap((post) => (post.owner === me?.handle ? post.likes.map((handle) => ({ post, handle })) : []));
  return (
    <div className="page narrow">
      <h1>{words.notifications}</h1>
      {followers.map((account) => (
        <div className="row person-row" key={account.handle}>
          <Face handle={account.handle} size={44} />
          <div className="grow">
            <Name handle={account.handle} />
            <span>{words.followedYou}</span>
          </div>
          <FollowButton account={account} native place="profile" />
        </div>
      ))}
      {likes.map(({ post, handle }) => (
        <div className="row person-row" key={`${post.id}${handle}`}>
          <Face handle={handle} size={44} />
          <div className="grow">
            <Name handle={handle} />
            <span>{words.likedYourPost}</span>
          </div>
          <Link href={`/p/${post.code}/`} over>
            <img alt="" className="thumb" src={post.media[0]?.src} />
          </Link>
        </div>
      ))}
    </div>
  );
}
