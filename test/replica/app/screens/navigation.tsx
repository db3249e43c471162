/** The sidebar. The Notifications icon has the very path of the heart: a trap. */
import type { ReactNode } from 'react';
import { CreateMenu } from '../composer/create-menu.tsx';
import { Icon, type IconName } from '../core/icons.tsx';
import { Link } from '../core/link.tsx';
import { rest } from '../core/network.ts';
import { showLayer, state, touch, useApp } from '../core/state.ts';
import { Menu } from '../pieces/layer.tsx';

function Entry({
  href,
  icon,
  text,
  onClick,
  selected = false,
}: {
  href: string;
  icon: ReactNode;
  text: string;
  onClick?: () => void;
  selected?: boolean;
}) {
  return (
    <div>
      <span>
        <div>
          <Link
            className="nav-entry"
            href={href}
            onClick={(event) => {
              if (!onClick) return;
              event.preventDefault();
              event.stopPropagation();
              onClick();
            }}
          >
            <div>
              <div aria-selected={selected}>{icon}</div>
            </div>
            <div className="nav-text">
              <span dir="auto">
                <span>{text}</span>
              </span>
            </div>
          </Link>
        </div>
      </span>
    </div>
  );
}

async function switchTo(handle: string): Promise<void> {
  const account = state.world.accounts.find((candidate) => candidate.handle === handle);
  await rest('/api/v1/web/accounts/switch/', { user_id: account?.id ?? '' });
  location.assign('/');
}

async function logOut(): Promise<void> {
  await rest('/api/v1/web/accounts/logout/ajax/');
  location.assign('/accounts/login/');
}

function openAccountSwitch(): void {
  const { me, config, words } = state;
  showLayer(
    <Menu
      items={[
        ...config.switchable
          .filter((handle) => handle !== me?.handle)
          .map((handle) => ({ text: handle, act: () => void switchTo(handle) })),
        { text: words.cancel, act: () => showLayer(null) },
      ]}
      title={words.switchAccounts}
    />,
  );
}

export function Navigation() {
  const { me, words, path, composer } = useApp();
  const icon = (name: IconName, label: string) => <Icon label={label} name={name} />;
  const more = () =>
    showLayer(
      <Menu
        items={[
          { text: words.switchAccounts, act: openAccountSwitch },
          { text: words.logOut, act: () => void logOut() },
          { text: words.cancel, act: () => showLayer(null) },
        ]}
      />,
    );
  const create = () => {
    state.composer = me?.professional ? (composer === 'menu' ? 'closed' : 'menu') : 'open';
    touch();
  };
  return (
    <div className="nav" tabIndex={-1}>
      <Entry href="/" icon={icon('instagram', 'Instagram')} text="Instagram" />
      <div className="nav-entries">
        <Entry href="/" icon={icon('home', words.home)} selected={path === '/'} text={words.home} />
        <Entry href="#" icon={icon('search', words.search)} text={words.search} />
        <Entry href="/explore/" icon={icon('explore', words.explore)} text={words.explore} />
        <Entry href="/reels/" icon={icon('reels', words.reels)} text={words.reels} />
        {me && (
          <>
            <Entry href="/direct/inbox/" icon={icon('share', words.messages)} text={words.messages} />
            <Entry href="/notifications/" icon={icon('like', words.notifications)} text={words.notifications} />
            <div className="create-entry">
              <Entry href="#" icon={icon('newPost', words.newPost)} onClick={create} text={words.create} />
              {composer === 'menu' && <CreateMenu />}
            </div>
            <Entry
              href={`/${me.handle}/`}
              icon={
                <span role="link" tabIndex={-1}>
                  <img alt={words.profilePicture(me.handle)} className="face" height={24} src={`/avatar/${me.handle}.svg`} width={24} />
                </span>
              }
              text={words.profile}
            />
          </>
        )}
      </div>
      {me ? (
        <Entry href="#" icon={icon('settings', words.settings)} onClick={more} text={words.more} />
      ) : (
        <Link className="primary" href="/accounts/login/">
          {words.logIn}
        </Link>
      )}
    </div>
  );
}
