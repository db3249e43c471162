/** Own and others' profiles: header in sections, bio links through l.instagram.com, grid of posts. */
import type { Account } from '../../model/types.ts';
import { followState } from '../core/actions.ts';
import { Icon } from '../core/icons.tsx';
import { Link } from '../core/link.tsx';
import { Pressable } from '../core/pressable.tsx';
import { go, published, showLayer, useApp } from '../core/state.ts';
import { Menu } from '../pieces/layer.tsx';
import { NoteBubble } from '../pieces/note-dialog.tsx';
import { Face, FollowButton } from '../pieces/people.tsx';
import { RichText } from '../post/rich-text.tsx';

function BioLinks({ links }: { links: string[] }) {
  const { words } = useApp();
  const first = links[0];
  if (!first) return null;
  const host = new URL(first).host;
  const close = () => showLayer(null);
  return (
    <div className="row">
      <span>
        <Icon label={words.linkIcon} name="link" size={16} />
      </span>
      {links.length === 1 ? (
        <a href={`https://l.instagram.com/?u=${encodeURIComponent(first)}&e=x`} rel="me nofollow noopener noreferrer" target="_blank">
          <div dir="auto">{host}</div>
        </a>
      ) : (
        <button
          className="plain"
          onClick={() =>
            showLayer(<Menu items={[...links.map((link) => ({ text: link, act: close })), { text: words.cancel, act: close }]} />)
          }
          type="button"
        >
          {words.moreLinks(host, links.length - 1)}
        </button>
      )}
    </div>
  );
}

function Counters({ account }: { account: Account }) {
  const { world, words } = useApp();
  const posts = published(world).filter((post) => post.owner === account.handle || post.coauthors.includes(account.handle));
  const followers = world.follows.filter(([, to]) => to === account.handle).length;
  const following = world.follows.filter(([from]) => from === account.handle).length;
  return (
    <div className="row counters">
      <div>
        <span dir="auto">
          <b>{posts.length}</b> {words.posts}
        </span>
      </div>
      <Link href={`/${account.handle}/followers/`} over>
        <span dir="auto">
          <span title={String(followers)}>
            <b>{followers}</b>
          </span>{' '}
          {words.followers}
        </span>
      </Link>
      <Link href={`/${account.handle}/following/`} over>
        <span dir="auto">
          <b>{following}</b> {words.followingCount}
        </span>
      </Link>
    </div>
  );
}

export function Profile({ account }: { account: Account }) {
  const { me, world, words } = useApp();
  const own = me?.handle === account.handle;
  const hidden = account.isPrivate && !own && followState(account) !== 'following';
  const posts = hidden ? [] : published(world).filter((post) => post.owner === account.handle || post.coauthors.includes(account.handle));
  const close = () => showLayer(null);
  const options = () =>
    showLayer(
      <Menu
        items={
          own
            ? [
                { text: words.logOut, act: close },
                { text: words.cancel, act: close },
              ]
            : [
                { text: words.block, danger: true, act: close },
                { text: words.restrict, act: close },
                { text: words.report, danger: true, act: close },
                { text: words.cancel, act: close },
              ]
        }
      />,
    );
  return (
    <div className="page profile">
      <header>
        <section className="portrait">
          {own && <NoteBubble />}
          <Face handle={account.handle} link={false} size={150} />
        </section>
        <section>
          <div className="row">
            <Link href="#">
              <h2 dir="auto">
                <span>{account.handle}</span>
              </h2>
            </Link>
            {account.verified && <Icon label={words.verified} name="verified" size={18} />}
            <Pressable onPress={options}>
              <div>
                <Icon label={words.options} name={own ? 'options' : 'more'} />
              </div>
            </Pressable>
          </div>
          <span dir="auto">{account.fullName}</span>
          <Counters account={account} />
          {account.category && (
            <div className="quiet" dir="auto">
              {account.category}
            </div>
          )}
          <span dir="auto">
            <RichText text={account.bio} />
          </span>
          <BioLinks links={account.links} />
        </section>
        <section className="row header-buttons">
          {own ? (
            <>
              <Link className="grey-button" href="/accounts/edit/">
                {words.editProfile}
              </Link>
              <Link className="grey-button" href="/archive/stories/">
                {words.viewArchive}
              </Link>
            </>
          ) : (
            <>
              <FollowButton account={account} native place="profile" />
              <Pressable className="grey-button" onPress={() => go(`/direct/t/${account.id}/`)}>
                {words.message}
              </Pressable>
              <Pressable className="grey-button">
                <div>
                  <Icon label={words.similarAccounts} name="similar" size={16} />
                </div>
              </Pressable>
            </>
          )}
        </section>
      </header>
      <div className="tabs" role="tablist">
        <Link aria-selected="true" href={`/${account.handle}/`}>
          {words.posts}
        </Link>
        <Link aria-selected="false" href={`/${account.handle}/reels/`}>
          {words.reels}
        </Link>
        <Link aria-selected="false" href={`/${account.handle}/tagged/`}>
          {words.tagged}
        </Link>
      </div>
      {hidden ? (
        <div className="private">
          <h2>{words.privateAccount}</h2>
        </div>
      ) : (
        <div className="grid">
          {posts.map((post) => (
            <Link href={post.kind === 'reel' ? `/${post.owner}/reel/${post.code}/` : `/${post.owner}/p/${post.code}/`} key={post.id} over>
              <div>
                <img alt={post.media[0]?.alt ?? ''} src={post.media[0]?.src} />
              </div>
            </Link>
          ))}
        </div>
      )}
    </div>
  );
}
