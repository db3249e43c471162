import type { Changes, Picture } from '../../lib/approvals/changes.ts';
import type { MessageId } from '../../lib/i18n/index.ts';
import { Difference } from '../ui/difference.tsx';
import { useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';
import { useMoment } from './moment.ts';

/** One version's pictures, each with what became of it. */
function Row({ name, pictures }: { name: string; pictures: Picture[] }) {
  const say = useSay();
  return (
    <div className="d-change-row">
      <p className="m-small m-soft">{name}</p>
      <ol className="d-media">
        {pictures.map(({ index, kind, thumbnail }) => (
          <li key={index} className="d-picture" data-kind={kind}>
            {thumbnail ? <img src={thumbnail} alt={say('desk.view.thumbnail', { index })} /> : <span className="d-blank">{index}</span>}
            <span className="m-small">{say(`drafts.change.kind.${kind}`)}</span>
          </li>
        ))}
        {pictures.length === 0 ? <li className="m-soft m-small">{say('drafts.change.none')}</li> : null}
      </ol>
    </div>
  );
}

/** Against the request whose place this one takes: the text character by character, pictures side by side, and the rest by name. */
export function ChangesView({ changes }: { changes: Changes | null }) {
  const say = useSay();
  const when = useMoment();
  if (!changes) {
    return (
      <section className="m-stack-tight">
        <h3>{say('drafts.change.title')}</h3>
        <Notice level="undetermined">{say('drafts.change.unknown')}</Notice>
      </section>
    );
  }
  const { text, media, alts, fields, planned } = changes;
  const textChanged = text.some(({ kind }) => kind !== 'same');
  const word = (name: string, value: string) =>
    value === '' ? say('drafts.change.none') : name === 'type' ? say(`approvals.type.${value}` as MessageId) : value;
  return (
    <section className="d-changes m-stack-tight" aria-label={say('drafts.change.title')}>
      <h3>{say('drafts.change.title')}</h3>
      {textChanged ? <Difference parts={text} /> : <p className="m-soft">{say('drafts.change.text.same')}</p>}
      {media ? (
        <>
          <Row name={`${say('drafts.change.media')} ${say('drafts.change.media.before')}`} pictures={media.before} />
          <Row name={`${say('drafts.change.media')} ${say('drafts.change.media.after')}`} pictures={media.after} />
        </>
      ) : (
        <p className="m-soft m-small">{say('drafts.change.media.same')}</p>
      )}
      {alts.map(({ index, parts }) => (
        <div key={index}>
          <p className="m-small m-soft">{say('drafts.change.alt', { index })}</p>
          <Difference parts={parts} />
        </div>
      ))}
      {fields.map(({ name, before, after }) => (
        <p key={name} className="m-small d-text">
          {say('drafts.change.field', { name: say(`drafts.change.${name}`), before: word(name, before), after: word(name, after) })}
        </p>
      ))}
      {planned ? (
        <p className="m-small">
          {say('drafts.change.field', {
            name: say('drafts.change.planned'),
            before: planned.before === undefined ? say('drafts.change.none') : when(planned.before),
            after: planned.after === undefined ? say('drafts.change.none') : when(planned.after),
          })}
        </p>
      ) : null}
    </section>
  );
}
