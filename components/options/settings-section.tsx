import { useState } from 'react';
import type { Policy } from '../../lib/policy/schema.ts';
import type { Settings } from '../../lib/policy/settings.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { TextField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Actions } from './actions.ts';
import { HoursCard } from './hours-card.tsx';
import { SwitchesCard } from './switches-card.tsx';
import { useOutcome } from './use-outcome.ts';

interface SettingsSectionProps {
  policy: Policy;
  settings: Settings;
  onSave: Actions['saveSettings'];
}

const lines = (text: string) =>
  text
    .split(/[\n、,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Lists are edited as text, one item a line; they become lists on saving. */
function draftOf(settings: Settings) {
  return {
    settings,
    ownDomains: settings.ownDomains.join('\n'),
    officialContacts: settings.officialContacts.join('\n'),
    never: settings.words.never.join('\n'),
    fine: settings.words.fine.join('\n'),
  };
}

function settingsOf({ settings, ownDomains, officialContacts, never, fine }: ReturnType<typeof draftOf>): Settings {
  return {
    ...settings,
    ownDomains: lines(ownDomains),
    officialContacts: officialContacts
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    words: { never: lines(never), fine: lines(fine) },
  };
}

/** Everything the policy leaves to the organisation. Nothing changes before 「保存する」. */
export function SettingsSection({ policy, settings, onSave }: SettingsSectionProps) {
  const say = useSay();
  const [draft, setDraft] = useState(() => draftOf(settings));
  const { problem, error, run, clear } = useOutcome();
  const change = (patch: Partial<typeof draft>) => {
    clear();
    setDraft({ ...draft, ...patch });
  };
  const set = (patch: Partial<Settings>) => change({ settings: { ...draft.settings, ...patch } });
  const url = (key: 'websiteUrl' | 'voiceUrl' | 'guidelineUrl', value: string) => {
    const { [key]: _old, ...rest } = draft.settings;
    change({ settings: value.trim() === '' ? rest : { ...rest, [key]: value.trim() } });
  };
  const dirty = JSON.stringify(settingsOf(draft)) !== JSON.stringify(settings);
  const at = (path: string) => (problem?.path.startsWith(path) ? error : undefined);
  return (
    <>
      <HoursCard policy={policy} hours={draft.settings.hours} onChange={(hours) => set({ hours })} />
      <Card title={say('options.organisation.title')} lead={say('options.organisation.lead')}>
        <TextField
          label={say('options.domains')}
          hint={say('options.domains.hint')}
          lines={2}
          value={draft.ownDomains}
          error={at('ownDomains')}
          onChange={(ownDomains) => change({ ownDomains })}
        />
        {policy.accounts.bioUrl ? (
          <TextField
            label={say('options.website')}
            hint={say('options.website.hint')}
            type="url"
            value={draft.settings.websiteUrl ?? ''}
            error={at('websiteUrl')}
            onChange={(value) => url('websiteUrl', value)}
          />
        ) : null}
        {policy.replies.guidance ? (
          <TextField
            label={say('options.voice')}
            hint={say('options.voice.hint')}
            type="url"
            value={draft.settings.voiceUrl ?? ''}
            error={at('voiceUrl')}
            onChange={(value) => url('voiceUrl', value)}
          />
        ) : null}
        <TextField
          label={say('options.contacts')}
          hint={say('options.contacts.hint')}
          lines={2}
          value={draft.officialContacts}
          onChange={(officialContacts) => change({ officialContacts })}
        />
        <div className="m-pair">
          <TextField
            label={say('options.words.never')}
            hint={say('options.words.never.hint')}
            lines={3}
            value={draft.never}
            onChange={(never) => change({ never })}
          />
          <TextField
            label={say('options.words.fine')}
            hint={say('options.words.fine.hint')}
            lines={3}
            value={draft.fine}
            onChange={(fine) => change({ fine })}
          />
        </div>
        {policy.device ? (
          <Checkbox
            label={say('options.device')}
            hint={say('options.device.hint')}
            checked={draft.settings.deviceRegistered}
            onChange={(deviceRegistered) => set({ deviceRegistered })}
          />
        ) : null}
      </Card>
      <SwitchesCard policy={policy} switches={draft.settings.switches} onChange={(switches) => set({ switches })} />
      {error ? (
        <Notice level="hold" live="alert">
          {error}
        </Notice>
      ) : null}
      {dirty ? (
        <div className="o-save">
          <span className="m-soft m-grow">{say('options.unsaved')}</span>
          <Button tone="quiet" onPress={() => change(draftOf(settings))}>
            {say('options.discard')}
          </Button>
          <Button tone="main" onPress={() => void run(onSave(settingsOf(draft)))}>
            {say('options.save')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
