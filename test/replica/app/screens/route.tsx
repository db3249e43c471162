/** Which screen an address shows, and which dialog lies over it. */
import type { ReactNode } from 'react';
import { accountOf, postByCode } from '../../model/world.ts';
import type { State } from '../core/state.ts';
import { PostDialog } from '../post/post-dialog.tsx';
import { PostPage } from '../post/post-page.tsx';
import { ChangePassword, EditProfile, LogIn, RemoveAccount } from './account-pages.tsx';
import { BulkUpload } from './bulk-upload.tsx';
import { Direct } from './direct.tsx';
import { Explore, PeoplePage } from './explore.tsx';
import { Feed } from './feed.tsx';
import { Notifications } from './notifications.tsx';
import { PeopleDialog } from './people-dialog.tsx';
import { Profile } from './profile.tsx';
import { Reels } from './reels.tsx';
import { StoryViewer } from './story.tsx';

const POST = /^\/(?:[\w.]+\/)?(?:p|reel|tv)\/([\w-]+)\/(?:c\/\d+\/)?$/;
const PEOPLE = /^\/([\w.]+)\/(followers|following)\/$/;
const LIKED_BY = /^\/p\/([\w-]+)\/liked_by\/$/;

/** The dialog that an address means when a page lies under it; people lists are always dialogs. */
export function dialogFor(state: State): ReactNode {
  const { path, under, world, words, me } = state;
  const code = POST.exec(path)?.[1];
  const post = code ? postByCode(world, code) : undefined;
  if (post && under) return <PostDialog key={post.id} post={post} />;
  const people = PEOPLE.exec(path);
  if (people?.[1] && accountOf(world, people[1])) {
    const handle = people[1];
    const followers = people[2] === 'followers';
    const handles = world.follows.filter(([from, to]) => (followers ? to : from) === handle).map(([from, to]) => (followers ? from : to));
    return (
      <PeopleDialog
        back={under ?? `/${handle}/`}
        handles={handles}
        removable={followers && me?.handle === handle}
        title={followers ? words.followers : words.followingCount}
      />
    );
  }
  const liked = LIKED_BY.exec(path)?.[1];
  const likedPost = liked ? postByCode(world, liked) : undefined;
  if (likedPost)
    return <PeopleDialog back={under ?? `/p/${likedPost.code}/`} handles={likedPost.likes} removable={false} title={words.like} />;
  return null;
}

export function screenFor(state: State, path: string): ReactNode {
  const { world, me, words } = state;
  if (path === '/accounts/login/') return <LogIn />;
  if (path === '/') return me ? <Feed /> : <LogIn />;
  if (path === '/bulk_upload/') return <BulkUpload />;
  if (path === '/accounts/edit/') return <EditProfile />;
  if (path === '/accounts/password/change/') return <ChangePassword />;
  if (path.startsWith('/accounts/remove/request/')) return <RemoveAccount />;
  if (path === '/notifications/' || path === '/accounts/activity/') return <Notifications />;
  if (path === '/explore/people/') return <PeoplePage />;
  if (path.startsWith('/explore/')) return <Explore />;
  const story = /^\/stories\/([\w.]+)\/(?:(\d+)\/)?$/.exec(path);
  if (story?.[1]) return <StoryViewer id={story[2] ?? ''} owner={story[1]} />;
  const reels = /^\/reels\/(?:([\w-]+)\/)?$/.exec(path);
  if (reels) return <Reels code={reels[1] ?? null} />;
  const direct = /^\/direct\/(?:t\/(\d+)|inbox|new|requests)\/$/.exec(path);
  if (direct) return <Direct threadId={direct[1] ?? null} />;
  const code = (POST.exec(path) ?? LIKED_BY.exec(path))?.[1];
  const post = code ? postByCode(world, code) : undefined;
  if (post) return <PostPage post={post} />;
  const handle = /^\/([\w.]{1,30})\/(?:reels\/|tagged\/|followers\/|following\/)?$/.exec(path)?.[1];
  const account = handle ? accountOf(world, handle) : undefined;
  if (account) return <Profile account={account} />;
  return <h2 className="page missing">{words.pageMissing}</h2>;
}
