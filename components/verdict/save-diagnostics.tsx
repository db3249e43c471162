import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/locale.tsx';

/** Offers the structure of the screen as a file for whoever looks after Mimamori, and says what is not in it. */
export function SaveDiagnostics({ onSave }: { onSave: () => void }) {
  const say = useSay();
  return (
    <div className="m-stack">
      <Button size="small" onPress={onSave}>
        {say('panel.diagnostics.save')}
      </Button>
      <p className="m-small">{say('panel.diagnostics.what')}</p>
    </div>
  );
}
