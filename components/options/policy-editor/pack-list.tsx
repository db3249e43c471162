import { LevelBadge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useSay } from '../../ui/locale.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Outcome } from '../actions.ts';
import { useOutcome } from '../use-outcome.ts';

export interface ListedPack {
  id: string;
  title: string;
  version: string;
  clauses: number;
  cases: number;
  inForce: boolean;
}

interface PackListProps {
  packs: ListedPack[];
  drafts: { id: string; title: string }[];
  onEdit: (id: string) => void;
  onExport: (id: string) => void;
  onRemove: (id: string) => Outcome;
  onResume: (id: string) => void;
  onDiscard: (id: string) => void;
}

/** Policies of the municipality's own, and drafts of them. */
export function PackList({ packs, drafts, onEdit, onExport, onRemove, onResume, onDiscard }: PackListProps) {
  const say = useSay();
  const { error, run } = useOutcome();
  return (
    <Card title={say('editor.list.title')}>
      {packs.length + drafts.length === 0 ? <p className="o-empty">{say('editor.list.empty')}</p> : null}
      {packs.length + drafts.length > 0 ? (
        <ul className="o-lines">
          {packs.map(({ id, title, version, clauses, cases, inForce }) => (
            <li key={id}>
              <LevelBadge level={inForce ? 'clear' : 'inform'}>
                {say(inForce ? 'editor.list.inForce' : 'editor.list.registered')}
              </LevelBadge>
              <div className="m-grow">
                <strong>{title}</strong>
                <p className="m-soft m-small">{say('editor.list.detail', { version, clauses, cases })}</p>
              </div>
              <Button size="small" label={say('editor.list.edit', { name: title })} onPress={() => onEdit(id)}>
                {say('editor.edit')}
              </Button>
              <Button tone="quiet" size="small" label={say('editor.export.named', { name: title })} onPress={() => onExport(id)}>
                {say('editor.export')}
              </Button>
              <Button tone="quiet" size="small" label={say('editor.list.remove', { name: title })} onPress={() => void run(onRemove(id))}>
                {say('editor.remove')}
              </Button>
            </li>
          ))}
          {drafts.map(({ id, title }) => (
            <li key={`draft ${id}`}>
              <LevelBadge level="warn">{say('editor.list.draft')}</LevelBadge>
              <strong className="m-grow">{title}</strong>
              <Button size="small" label={say('editor.list.resume', { name: title })} onPress={() => onResume(id)}>
                {say('editor.resume')}
              </Button>
              <Button tone="quiet" size="small" label={say('editor.list.discard', { name: title })} onPress={() => onDiscard(id)}>
                {say('editor.discard')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {error ? (
        <Notice level="hold" live="alert">
          {error}
        </Notice>
      ) : null}
    </Card>
  );
}
