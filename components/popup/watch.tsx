import type { MessageId } from '../../lib/i18n/index.ts';
import { hasMessage } from '../../lib/i18n/index.ts';
import type { GuardStatus } from '../../lib/messages/bridge.ts';
import { Button } from '../ui/button.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useSay } from '../ui/locale.tsx';
import { SaveDiagnostics } from '../verdict/save-diagnostics.tsx';

/** Whether the tab is watched: what the tab says, or why it says nothing. */
export type WatchState = GuardStatus | { kind: 'silent' } | { kind: 'no-policy' } | { kind: 'faulty' };

type Tone = 'clear' | 'quiet' | 'hold';

const FACES: Record<WatchState['kind'], { tone: Tone; icon: IconName }> = {
  watching: { tone: 'clear', icon: 'house' },
  starting: { tone: 'quiet', icon: 'clock' },
  inert: { tone: 'quiet', icon: 'house' },
  silent: { tone: 'quiet', icon: 'house' },
  unconfigured: { tone: 'quiet', icon: 'book' },
  'no-policy': { tone: 'quiet', icon: 'book' },
  blind: { tone: 'hold', icon: 'warn' },
  blocked: { tone: 'hold', icon: 'hold' },
  orphaned: { tone: 'hold', icon: 'warn' },
  faulty: { tone: 'hold', icon: 'warn' },
};

/** Key of the three sentences `popup.watch.<key>.{title,why,todo}`. */
function keyOf(state: WatchState): string {
  if (state.kind === 'unconfigured') return 'no-policy';
  if (state.kind === 'blocked') return `blocked.${state.reason}`;
  return state.kind;
}

interface WatchProps {
  state: WatchState;
  /** Own accounts of the policy. */
  own: string[];
  onSetUp: () => void;
  onDiagnose: () => void;
}

export function Watch({ state, own, onSetUp, onDiagnose }: WatchProps) {
  const say = useSay();
  const key = keyOf(state);
  const { tone, icon } = FACES[state.kind];
  const account = 'account' in state && state.account ? `@${state.account}` : '';
  const data = { account, own: own.map((handle) => `@${handle}`) };
  const line = (part: string) => {
    const id = `popup.watch.${key}.${part}`;
    return hasMessage(id) ? <p>{say(id, data)}</p> : null;
  };
  const missing = state.kind === 'blind' ? state.missing.filter(hasMessage) : [];
  return (
    <section className="p-watch" data-level={tone} aria-live="polite">
      <h1 className="p-watch-title">
        <Icon name={icon} />
        {say(`popup.watch.${key}.title` as MessageId, data)}
      </h1>
      {line('why')}
      {missing.length > 0 ? (
        <ul>
          {missing.map((id) => (
            <li key={id}>・{say(id)}</li>
          ))}
        </ul>
      ) : null}
      {line('todo')}
      {state.kind === 'blind' ? <SaveDiagnostics onSave={onDiagnose} /> : null}
      {key === 'no-policy' ? (
        <Button tone="main" onPress={onSetUp}>
          {say('popup.setUp')}
        </Button>
      ) : null}
    </section>
  );
}
