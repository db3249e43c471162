/** The replica's page: loads the world, follows the address, draws screen, dialogs and composer. */
import { createRoot } from 'react-dom/client';
import type { World } from '../model/types.ts';
import { CreateDialog } from './composer/create-dialog.tsx';
import { graphql } from './core/network.ts';
import { enter, followAddress, useApp } from './core/state.ts';
import { Navigation } from './screens/navigation.tsx';
import { dialogFor, screenFor } from './screens/route.tsx';
import './instagram.css';

function Page() {
  const state = useApp();
  const immersive = state.path.startsWith('/stories/');
  const dialog = dialogFor(state);
  return (
    <div className={immersive ? 'layout immersive' : 'layout'}>
      {!immersive && <Navigation />}
      <section className="content">
        <main role="main">{screenFor(state, state.under && dialog ? state.under : state.path)}</main>
      </section>
      {dialog}
      {state.composer === 'open' && <CreateDialog />}
      {state.layer}
      {state.toast && (
        <div className="toast" role="alert">
          {state.toast}
        </div>
      )}
    </div>
  );
}

async function start(): Promise<void> {
  const mount = document.getElementById('mount_0_0_rE');
  if (!mount) throw new Error('The replica has no place to mount.');
  // Reading is a query like any other; the real page asks one per screen.
  const answer = await graphql('PolarisFeedTimelineRootV2Query', 'xdt_api__v1__feed__timeline__connection', {});
  history.replaceState({ under: null }, '', location.href);
  enter((answer.data as { world: World }).world);
  window.addEventListener('popstate', followAddress);
  createRoot(mount).render(<Page />);
}

void start();
