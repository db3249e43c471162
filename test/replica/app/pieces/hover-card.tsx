/** The card that appears when the pointer rests on a name: who that is, a message, a follow. */
import { type ReactNode, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Account } from '../../model/types.ts';
import { go, published, useApp } from '../core/state.ts';
import { FollowButton } from './people.tsx';

const REST = 350;

export function HoverCard({ account, children }: { account: Account; children: ReactNode }) {
  const { me, words, world } = useApp();
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wait = (act: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, REST);
  };
  const close = () => wait(() => setAt(null));
  return (
    <span
      onMouseEnter={(event) => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        wait(() => setAt({ x: left, y: bottom + 6 }));
      }}
      onMouseLeave={close}
    >
      {children}
      {at &&
        me &&
        createPortal(
          <div
            className="hover-card"
            onMouseEnter={() => clearTimeout(timer.current)}
            onMouseLeave={close}
            style={{ left: at.x, top: at.y }}
          >
            <div className="row">
              <img
                alt={words.profilePicture(account.handle)}
                className="face"
                height={56}
                src={`/avatar/${account.handle}.svg`}
                width={56}
              />
              <div>
                <a href={`/${account.handle}/`}>
                  <span className="name" dir="auto">
                    {account.handle}
                  </span>
                </a>
                <div className="quiet">{account.fullName}</div>
              </div>
            </div>
            <div className="quiet">
              {published(world).filter((post) => post.owner === account.handle).length} {words.posts}
            </div>
            {me.handle !== account.handle && (
              <div className="row">
                <button className="grey-button" onClick={() => go(`/direct/t/${account.id}/`)} type="button">
                  {words.message}
                </button>
                <FollowButton account={account} native place="profile" />
              </div>
            )}
          </div>,
          document.body,
        )}
    </span>
  );
}
