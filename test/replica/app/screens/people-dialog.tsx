/** Followers, following, liked by: rows with native buttons. */
import type { Account } from '../../model/types.ts';
import { accountOf, setPair } from '../../model/world.ts';
import { Icon } from '../core/icons.tsx';
import { rest } from '../core/network.ts';
import { Pressable } from '../core/pressable.tsx';
import { go, state, touch, useApp } from '../core/state.ts';
import { Dialog } from '../pieces/layer.tsx';
import { Face, FollowButton, Name } from '../pieces/people.tsx';

interface Props {
  title: string;
  handles: string[];
  back: string;
  /** Own followers may be taken off the list. */
  removable: boolean;
}

export function PeopleDialog({ title, handles, back, removable }: Props) {
  const { words, world, me } = useApp();
  const accounts = handles.map((handle) => accountOf(world, handle)).filter((account): account is Account => !!account);
  const close = () => go(back);
  const removeFollower = (account: Account) => {
    setPair(state.world.follows, account.handle, me?.handle ?? '', false);
    touch();
    void rest(`/api/v1/web/friendships/${account.id}/remove_follower/`);
  };
  return (
    <Dialog className="people" label={title} onClose={close}>
      <div className="dialog-head">
        <div aria-level={1} role="heading">
          {title}
        </div>
        <Pressable onPress={close}>
          <Icon label={words.close} name="close" size={18} />
        </Pressable>
      </div>
      {accounts.map((account) => (
        <div className="row person-row" key={account.handle}>
          <Face handle={account.handle} size={44} />
          <div className="grow">
            <Name handle={account.handle} />
            <div className="quiet">{account.fullName}</div>
          </div>
          <FollowButton account={account} native place="profile" />
          {removable && (
            <button className="follow following" onClick={() => removeFollower(account)} type="button">
              <div>
                <div dir="auto">{words.removeFollower}</div>
              </div>
            </button>
          )}
        </div>
      ))}
    </Dialog>
  );
}
