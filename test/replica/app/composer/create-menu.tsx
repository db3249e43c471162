import { Icon } from '../core/icons.tsx';
import { Link } from '../core/link.tsx';
import { go, state, touch, useApp } from '../core/state.ts';

/** The little menu of professional accounts: post, live, ad. */
export function CreateMenu() {
  const { words } = useApp();
  const open = () => {
    state.composer = 'open';
    touch();
  };
  const item = (text: string, act?: () => void) => (
    <Link
      href="#"
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        act?.();
      }}
    >
      <div className="row">
        <span className="grow" dir="auto">
          <span>{text}</span>
        </span>
        <Icon label={text} name="media" />
      </div>
    </Link>
  );
  return (
    <div className="create-menu">
      {item(words.menuPost, open)}
      {item(words.menuLive)}
      {item(words.menuAd)}
      {item(words.menuBulk, () => {
        state.composer = 'closed';
        go('/bulk_upload/');
      })}
    </div>
  );
}
