import { useContext, useState } from 'react';
import type { FormShape } from '../../../lib/policy/custom/form-shape.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { LocaleContext, useSay } from '../../ui/locale.tsx';
import { fieldHint, fieldLabel } from '../field-words.ts';
import { FormContext, useProblemAt, withMember } from './form-context.ts';
import { PlainField } from './plain-field.tsx';

export interface PartProps {
  shape: FormShape;
  /** Place in the pack. */
  path: string;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** Names that only the file needs; people never see them. */
const isHidden = (key: string, shape: FormShape) => shape.kind === 'text' && /^(id|code)$/.test(key);
const isPlain = (shape: FormShape): boolean =>
  !['group', 'list', 'table'].includes(shape.kind) && (shape.kind !== 'maybe' || isPlain(shape.of));

/** Any part of a policy as a form. What is wrong stands at its field. */
export function Part(props: PartProps) {
  const { shape } = props;
  switch (shape.kind) {
    case 'group':
      return <Group {...props} shape={shape} />;
    case 'list':
      return <List {...props} shape={shape} />;
    case 'table':
      return <Table {...props} shape={shape} />;
    case 'maybe':
      return isPlain(shape.of) && shape.of.kind !== 'clauses' ? (
        <PlainField {...props} shape={shape.of} off={shape.off} />
      ) : (
        <Maybe {...props} shape={shape} />
      );
    default:
      return <PlainField {...props} shape={shape} />;
  }
}

/** A titled, foldable part; open from the start when something in it is wrong. */
export function Fold({ path, open = false, children }: { path: string; open?: boolean; children: React.ReactNode }) {
  const locale = useContext(LocaleContext);
  const say = useSay();
  const wrong = useProblemAt(path, true) !== undefined;
  const hint = fieldHint(path, locale);
  const [opened, setOpened] = useState(open || wrong);
  return (
    <details className="e-fold" open={opened || wrong} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        {fieldLabel(path, locale)}
        {wrong ? <span className="e-wrong">{say('editor.problems')}</span> : null}
      </summary>
      <div className="e-fold-in">
        {hint ? <p className="m-soft m-small">{hint}</p> : null}
        {children}
      </div>
    </details>
  );
}

function Group({ shape, path, value, onChange }: PartProps & { shape: Extract<FormShape, { kind: 'group' }> }) {
  const wrong = useProblemAt(path);
  const members = value as Record<string, unknown>;
  const shown = shape.fields.filter(({ key, shape: inner }) => !isHidden(key, inner));
  const draw = ({ key, shape: inner }: (typeof shown)[number]) => (
    <Part
      key={key}
      shape={inner}
      path={`${path}.${key}`}
      value={members?.[key]}
      onChange={(member) => onChange(withMember(value, key, member))}
    />
  );
  const plain = shown.filter((field) => isPlain(field.shape));
  const parts = shown.filter((field) => !isPlain(field.shape));
  return (
    <>
      {wrong ? <p className="m-field-error">{wrong}</p> : null}
      {plain.length > 0 ? <div className="e-grid">{plain.map(draw)}</div> : null}
      {parts.map((field) =>
        field.shape.kind === 'maybe' || field.shape.kind === 'list' ? (
          draw(field)
        ) : (
          <Fold key={field.key} path={`${path}.${field.key}`}>
            {draw(field)}
          </Fold>
        ),
      )}
    </>
  );
}

function List({ shape, path, value, onChange }: PartProps & { shape: Extract<FormShape, { kind: 'list' }> }) {
  const { blanks } = useContext(FormContext);
  const say = useSay();
  const locale = useContext(LocaleContext);
  const wrong = useProblemAt(path);
  const items = Array.isArray(value) ? (value as unknown[]) : [];
  const name = fieldLabel(path, locale);
  const hint = fieldHint(path, locale);
  return (
    <fieldset className="e-list">
      <legend className="m-field-label">{name}</legend>
      {hint ? <p className="m-field-hint">{hint}</p> : null}
      {wrong ? <p className="m-field-error">{wrong}</p> : null}
      {items.map((item, at) => {
        const nth = say('editor.nth', { name, n: at + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: members have no lasting name of their own, and are only added at the end
          <div className="e-item" key={at}>
            <div className="m-row m-between">
              <span className="m-soft m-small">{nth}</span>
              <Button
                tone="quiet"
                size="small"
                label={say('editor.remove.named', { name: nth })}
                onPress={() => onChange(items.filter((_, other) => other !== at))}
              >
                {say('editor.remove')}
              </Button>
            </div>
            <Part
              shape={shape.of}
              path={`${path}.${at}`}
              value={item}
              onChange={(changed) => onChange(items.map((old, other) => (other === at ? changed : old)))}
            />
          </div>
        );
      })}
      <div className="m-row">
        <Button size="small" label={say('editor.add.named', { name })} onPress={() => onChange([...items, blanks.member(shape.of, items)])}>
          {say('editor.add.named', { name })}
        </Button>
      </div>
    </fieldset>
  );
}

/** One part per category: ticked when the policy speaks of it. */
function Table({ shape, path, value, onChange }: PartProps & { shape: Extract<FormShape, { kind: 'table' }> }) {
  const { blanks } = useContext(FormContext);
  const locale = useContext(LocaleContext);
  const hint = fieldHint(path, locale);
  const members = (value ?? {}) as Record<string, unknown>;
  return (
    <div className="m-stack-tight">
      {hint ? <p className="m-field-hint">{hint}</p> : null}
      {shape.keys.map((key) => (
        <div className="e-item" key={key}>
          <Checkbox
            label={fieldLabel(`${path}.${key}`, locale)}
            checked={members[key] !== undefined}
            onChange={(on) => onChange(withMember(members, key, on ? blanks.of(shape.of) : undefined))}
          />
          {members[key] === undefined ? null : (
            <Part
              shape={shape.of}
              path={`${path}.${key}`}
              value={members[key]}
              onChange={(member) => onChange(withMember(members, key, member))}
            />
          )}
        </div>
      ))}
    </div>
  );
}

function Maybe({ shape, path, value, onChange }: PartProps & { shape: Extract<FormShape, { kind: 'maybe' }> }) {
  const { blanks } = useContext(FormContext);
  const say = useSay();
  const locale = useContext(LocaleContext);
  const on = value !== undefined && value !== null;
  const name = fieldLabel(path, locale);
  const hint = fieldHint(path, locale);
  return (
    <fieldset className="e-list">
      <legend className="m-field-label">{name}</legend>
      {hint ? <p className="m-field-hint">{hint}</p> : null}
      <Checkbox label={say('editor.maybe')} checked={on} onChange={(now) => onChange(now ? blanks.of(shape.of) : shape.off)} />
      {on ? (
        <div className="e-item">
          <Part shape={shape.of} path={path} value={value} onChange={onChange} />
        </div>
      ) : null}
    </fieldset>
  );
}
