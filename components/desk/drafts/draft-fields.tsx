import type { Draft } from '../../../lib/approvals/draft.ts';
import type { ApprovalType } from '../../../lib/foundation/vocabulary.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useSay } from '../../ui/locale.tsx';
import { fieldOfMoment, momentOfField } from '../moment.ts';

interface DraftFieldsProps {
  draft: Draft;
  policy: Policy;
  onChange: (patch: Partial<Draft>) => void;
}

const LISTED = ['like', 'follow', 'share', 'comment'] as const;
const CATEGORIES = ['public-body', 'closely-related', 'own-organisation', 'public-interest', 'registered-artist', 'other'] as const;
const TEXT_LABEL: Partial<Record<ApprovalType, 'drafts.text.listing' | 'drafts.text.scope' | 'drafts.text.hours'>> = {
  'allow-list': 'drafts.text.listing',
  'pre-approved-scope': 'drafts.text.scope',
  'off-hours': 'drafts.text.hours',
};

const isHandle = (name: string) => /^@?[a-z0-9._]{1,30}$/i.test(name.trim());
const oneOf = <T extends string>(list: readonly T[], value: string, fallback: T): T => list.find((one) => one === value) ?? fallback;

/** Whom, where and when: only what this type of request is bound to. Then the text. */
export function DraftFields({ draft, policy, onChange }: DraftFieldsProps) {
  const say = useSay();
  const { type } = draft;
  const towards = type === 'comment' || type === 'message' || type === 'allow-list';
  const published = !towards && type !== 'reply' && type !== 'edit' && type !== 'off-hours' && type !== 'pre-approved-scope';
  const wrong = (name: string) => (name.trim() === '' || isHandle(name) ? undefined : say('drafts.handle.wrong'));
  const time = (name: 'plannedAt' | 'from' | 'to', label: 'drafts.planned' | 'drafts.from' | 'drafts.to') => (
    <TextField
      label={say(label)}
      type="datetime-local"
      value={fieldOfMoment(draft[name])}
      onChange={(value) => onChange({ [name]: momentOfField(value) })}
    />
  );
  return (
    <>
      {towards ? (
        <TextField
          label={say('drafts.handle')}
          value={draft.handle}
          maxLength={100}
          error={wrong(draft.handle)}
          onChange={(handle) => onChange({ handle })}
        />
      ) : null}
      {type === 'comment' || type === 'edit' || type === 'reply' ? (
        <TextField
          label={say('drafts.postUrl')}
          type="url"
          value={draft.postUrl}
          maxLength={500}
          onChange={(postUrl) => onChange({ postUrl })}
        />
      ) : null}
      {type === 'reply' ? (
        <>
          <TextField
            label={say('drafts.commentAuthor')}
            value={draft.commentAuthor}
            maxLength={100}
            error={wrong(draft.commentAuthor)}
            onChange={(commentAuthor) => onChange({ commentAuthor })}
          />
          <TextField
            label={say('drafts.commentText')}
            lines={2}
            value={draft.commentText}
            maxLength={5000}
            onChange={(commentText) => onChange({ commentText })}
          />
        </>
      ) : null}
      {type === 'allow-list' ? (
        <div className="m-pair">
          <SelectField
            label={say('drafts.category')}
            value={draft.category}
            options={CATEGORIES.map((value) => ({ value, label: say(`desk.category.${value}`) }))}
            onChange={(value) => onChange({ category: oneOf(CATEGORIES, value, 'other') })}
          />
          <SelectField
            label={say('drafts.listed')}
            value={draft.listed}
            options={LISTED.map((value) => ({ value, label: say(`desk.listed.${value}`) }))}
            onChange={(value) => onChange({ listed: oneOf(LISTED, value, 'like') })}
          />
        </div>
      ) : null}
      {type === 'pre-approved-scope' && policy.approval.scopes ? (
        <SelectField
          label={say('drafts.scope')}
          value={draft.scope}
          options={policy.approval.scopes.kinds.map(({ kind, label }) => ({ value: kind, label: `(${kind}) ${label}` }))}
          onChange={(value) => onChange({ scope: oneOf(['a', 'b', 'c'] as const, value, 'a') })}
        />
      ) : null}
      {type === 'off-hours' || type === 'pre-approved-scope' ? (
        <div className="m-pair">
          {time('from', 'drafts.from')}
          {time('to', 'drafts.to')}
        </div>
      ) : null}
      <TextField
        label={say(TEXT_LABEL[type] ?? 'drafts.text')}
        {...(published ? { hint: say('drafts.text.hint', { count: [...draft.text].length }) } : {})}
        lines={published ? 10 : 5}
        maxLength={10_000}
        value={draft.text}
        onChange={(text) => onChange({ text })}
      />
      {published ? time('plannedAt', 'drafts.planned') : null}
    </>
  );
}
