/** Faces, names and follow buttons in the shapes they have from place to place. */
import type { Account } from '../../model/types.ts';
import { accountOf, follows } from '../../model/world.ts';
import { type FollowPlace, followState, setFollow } from '../core/actions.ts';
import { Icon } from '../core/icons.tsx';
import { Link } from '../core/link.tsx';
import { Pressable } from '../core/pressable.tsx';
import { showLayer, useApp } from '../core/state.ts';
import { Menu } from './layer.tsx';

export function Face({ handle, size = 32, link = true }: { handle: string; size?: number; link?: boolean }) {
  const { words } = useApp();
  const picture = (
    <img
      alt={words.profilePicture(handle)}
      className="face"
      height={size}
      src={`/avatar/${handle}.svg`}
      style={{ width: size, height: size }}
    />
  );
  if (!link)
    return (
      <span role="link" tabIndex={-1}>
        {picture}
      </span>
    );
  return (
    <div>
      <div aria-disabled="true" role="button" tabIndex={-1}>
        <Link href={`/${handle}/`}>{picture}</Link>
      </div>
    </div>
  );
}

export function Name({ handle, badge = true }: { handle: string; badge?: boolean }) {
  const { world, words } = useApp();
  const verified = badge && accountOf(world, handle)?.verified;
  return (
    <span className="name-row">
      <span dir="auto">
        <span>
          <div className="inline">
            <Link className="name" href={`/${handle}/`}>
              <div className="inline">
                <span dir="auto">{handle}</span>
              </div>
            </Link>
          </div>
        </span>
      </span>
      {verified && <Icon label={words.verified} name="verified" size={12} />}
    </span>
  );
}

function askUnfollow(account: Account, place: FollowPlace, unfollow: string, cancel: string): void {
  const close = () => showLayer(null);
  showLayer(
    <Menu
      items={[
        {
          text: unfollow,
          danger: true,
          act: () => {
            close();
            setFollow(account, false, place);
          },
        },
        { text: cancel, act: close },
      ]}
      title={`@${account.handle}`}
    />,
  );
}

/** `native` is a real `button`; the other kind acts on keydown without a click. */
export function FollowButton({ account, place, native }: { account: Account; place: FollowPlace; native: boolean }) {
  const { me, words, world } = useApp();
  if (!me || me.handle === account.handle) return null;
  const now = followState(account);
  const back = follows(world, account.handle, me.handle);
  const text = now === 'following' ? words.following : now === 'requested' ? words.requested : back ? words.followBack : words.follow;
  const press = () => (now === 'none' ? setFollow(account, true, place) : askUnfollow(account, place, words.unfollow, words.cancel));
  if (!native)
    return (
      <Pressable className={`follow-text ${now}`} onPress={press}>
        {text}
      </Pressable>
    );
  return (
    <button className={`follow ${now}`} onClick={press} type="button">
      <div>
        <div dir="auto">{text}</div>
        {now === 'following' && place === 'profile' && <Icon label={words.chevron} name="chevron" size={12} />}
      </div>
    </button>
  );
}
