/** Home: story ring, posts (a window of them: the rest is unmounted), suggestions at the side. */
import { useEffect, useMemo, useState } from 'react';
import { followState } from '../core/actions.ts';
import { Link } from '../core/link.tsx';
import { go, published, useApp } from '../core/state.ts';
import { Face, FollowButton } from '../pieces/people.tsx';
import { FeedPost } from '../post/feed-post.tsx';

const ESTIMATE = 760;
const KEEP = 3;

/** Index of the post in the middle of the window, by an estimated height. */
function useMiddle(): number {
  const [middle, setMiddle] = useState(0);
  useEffect(() => {
    const onScroll = () => setMiddle(Math.max(0, Math.floor((window.scrollY - 130 + innerHeight / 2) / ESTIMATE)));
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => window.removeEventListener('scroll', onScroll);
  }, []);
  return middle;
}

function Stories() {
  const { world, words } = useApp();
  return (
    <div className="stories" role="menu">
      {world.stories.map((story) => (
        <button
          aria-label={words.storyBy(story.owner)}
          key={story.id}
          onClick={() => go(`/stories/${story.owner}/${story.id}/`)}
          role="menuitem"
          tabIndex={0}
          type="button"
        >
          <Face handle={story.owner} link={false} size={56} />
          <div className="small">{story.owner}</div>
        </button>
      ))}
    </div>
  );
}

function Suggestions() {
  const { world, me, words } = useApp();
  if (!me) return null;
  const others = world.accounts.filter((account) => account.handle !== me.handle && followState(account) === 'none').slice(-5);
  return (
    <aside className="rail">
      <div className="row">
        <Face handle={me.handle} size={44} />
        <div className="grow">
          <Link className="name" href={`/${me.handle}/`}>
            {me.handle}
          </Link>
          <div className="quiet">{me.fullName}</div>
        </div>
      </div>
      <div className="row rail-title">
        <span className="grow">{words.suggested}</span>
        <Link className="small" href="/explore/people/">
          {words.seeAll}
        </Link>
      </div>
      {others.map((account) => (
        <div className="row" key={account.handle}>
          <Face handle={account.handle} size={44} />
          <div className="grow">
            <Link className="name" href={`/${account.handle}/`}>
              {account.handle}
            </Link>
            <div className="quiet">{account.fullName}</div>
          </div>
          <FollowButton account={account} native place="suggestion" />
        </div>
      ))}
    </aside>
  );
}

export function Feed() {
  const { world } = useApp();
  const middle = useMiddle();
  const posts = useMemo(() => published(world), [world, world.posts, world.posts.length]);
  const from = Math.max(0, middle - KEEP);
  const to = Math.min(posts.length, middle + KEEP + 1);
  return (
    <div className="home">
      <div className="column">
        <Stories />
        <div style={{ height: from * ESTIMATE }} />
        {posts.slice(from, to).map((post) => (
          <FeedPost key={post.id} post={post} />
        ))}
        <div style={{ height: (posts.length - to) * ESTIMATE }} />
      </div>
      <Suggestions />
    </div>
  );
}
