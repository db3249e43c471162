import { useState } from 'react';
import { AskDialog } from '../../components/verdict/ask-dialog.tsx';
import { replacesEarlier } from '../../components/verdict/ways.ts';
import type { Finding } from '../../lib/decision/types.ts';
import type { GuardBridge, GuardState } from '../../lib/messages/bridge.ts';

interface AskingProps {
  state: GuardState;
  bridge: GuardBridge;
  /** The finding that says whose approval is needed. */
  asked: Finding;
  editor: HTMLElement;
  onClose: () => void;
}

/** Joins the dialog to the guard. What is shown is what stood on the page when it was opened; what is asked is read anew. */
export function Asking({ state, bridge, asked, editor, onClose }: AskingProps) {
  const [act] = useState(() => bridge.composed());
  const titleOf = (id: string) => state.snapshot?.policy?.roles.offices.find((office) => office.id === id)?.title ?? id;
  return (
    <AskDialog
      act={act}
      offices={(asked.approval?.offices ?? []).map(titleOf)}
      earlier={replacesEarlier(asked)}
      onAsk={bridge.askApproval}
      onKeep={bridge.keepDraft}
      onClose={() => {
        onClose();
        editor.focus();
      }}
    />
  );
}
