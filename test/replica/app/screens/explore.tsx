/** Explore (a grid) and the suggestion page of people. */
import { Link } from '../core/link.tsx';
import { published, useApp } from '../core/state.ts';
import { Face, FollowButton, Name } from '../pieces/people.tsx';

export function Explore() {
  const { world } = useApp();
  return (
    <div className="page">
      <div className="grid">
        {published(world).map((post) => (
          <Link href={`/p/${post.code}/`} key={post.id} over>
            <img alt={post.media[0]?.alt ?? ''} src={post.media[0]?.src} />
          </Link>
        ))}
      </div>
    </div>
  );
}

export function PeoplePage() {
  const { world, words, me } = useApp();
  return (
    <div className="page narrow">
      <h1>{words.suggested}</h1>
      {world.accounts
        .filter((account) => account.handle !== me?.handle)
        .map((account) => (
          <div className="row person-row" key={account.handle}>
            <Face handle={account.handle} size={44} />
            <div className="grow">
              <Name handle={account.handle} />
              <div className="quiet">{account.fullName}</div>
            </div>
            <FollowButton account={account} native place="suggestion" />
          </div>
        ))}
    </div>
  );
}
