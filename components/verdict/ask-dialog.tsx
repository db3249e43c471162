import { useContext, useId, useState } from 'react';
import type { Act } from '../../lib/decision/types.ts';
import { hasMessage } from '../../lib/i18n/index.ts';
import type { Asked } from '../../lib/messages/bridge.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { LocaleContext, useSay } from '../ui/locale.tsx';
import { Modal } from '../ui/modal.tsx';
import { AskApproval } from './ask-approval.tsx';
import { actName } from './explained.ts';

interface AskDialogProps {
  /** What would be asked for, as it stands on the page. */
  act: Act | null;
  offices: string[];
  earlier: boolean;
  onAsk: (note: string, beside: boolean) => Promise<Asked>;
  onKeep: (note: string) => Promise<Asked>;
  onClose: () => void;
}

/** Asking for approval of what is being written, before anything was tried: what goes into the request, a note, and one press. */
export function AskDialog({ act, offices, earlier, onAsk, onKeep, onClose }: AskDialogProps) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const id = useId();
  const [requested, setRequested] = useState<string>();
  const media = act?.media ?? [];
  const wrong = (reason: string) => (hasMessage(reason) ? say(reason) : reason);
  return (
    <Modal labelledBy={`${id}t`} describedBy={`${id}s`} level="inform" onEscape={onClose} onForced={onClose}>
      <header className="m-held-head">
        <Icon name="tick" />
        <div>
          <h2 id={`${id}t`}>{say('panel.asking.title', { act: actName(act?.kind ?? 'other', locale) })}</h2>
          <p id={`${id}s`}>{say('panel.asking.what')}</p>
          <p className="m-small m-soft">{act?.page.viewer ? `@${act.page.viewer.handle}` : ''}</p>
        </div>
      </header>
      <div className="m-held-body">
        {act ? <p className="m-asked-text">{act.text}</p> : <p>{say('panel.asking.gone')}</p>}
        {media.length > 0 ? (
          <div>
            <p className="m-small m-soft">{say('panel.asking.media', { count: media.length })}</p>
            <div className="m-row">
              {media.map(({ index, thumbnail }) =>
                thumbnail ? (
                  <img key={index} className="m-asked-picture" src={thumbnail} alt={say('panel.held.picture', { index })} />
                ) : null,
              )}
            </div>
          </div>
        ) : null}
        <AskApproval
          offices={offices}
          requested={requested}
          next="panel.asking.done.now"
          earlier={earlier}
          onAsk={async (note, beside) => {
            const asked = await onAsk(note, beside);
            if (!asked.ok) return wrong(asked.reason);
            setRequested(asked.id);
            return null;
          }}
          onKeep={async (note) => {
            const kept = await onKeep(note);
            return kept.ok ? null : wrong(kept.reason);
          }}
          onBack={onClose}
        />
      </div>
      {requested === undefined ? null : (
        <footer className="m-held-foot">
          <div className="m-row">
            <Button tone="main" onPress={onClose}>
              {say('panel.asking.close')}
            </Button>
          </div>
        </footer>
      )}
    </Modal>
  );
}
