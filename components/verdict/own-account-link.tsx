import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/locale.tsx';

/** On an account that is not watched: the way to have it watched, where it is one of the office after all (a sister account, AMB-03). */
export function OwnAccountLink({ account, onOpen }: { account: string; onOpen: (own: { own: string }) => void }) {
  const say = useSay();
  return (
    <div className="m-profile">
      <p>{say('panel.own.ask')}</p>
      <div className="m-row">
        <Button size="small" onPress={() => onOpen({ own: account })}>
          {say('panel.own.register')}
        </Button>
      </div>
    </div>
  );
}
