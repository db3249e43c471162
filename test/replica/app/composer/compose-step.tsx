/** The compose step: caption, location, collaborators, alt texts, switches, schedule. */
import { useState } from 'react';
import { Icon } from '../core/icons.tsx';
import { Pressable } from '../core/pressable.tsx';
import { useApp } from '../core/state.ts';
import type { ChosenFile, Draft } from './draft.ts';
import { RichEditor } from './rich-editor.tsx';

interface Props {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  const { words } = useApp();
  const [open, setOpen] = useState(false);
  return (
    <div className="section">
      <Pressable aria-expanded={open} className="row section-title" onPress={() => setOpen(!open)}>
        <span className="grow">{title}</span>
        <Icon label={words.chevron} name="chevron" size={16} />
      </Pressable>
      {open && children}
    </div>
  );
}

function Switch({ label, on, set }: { label: string; on: boolean; set: (on: boolean) => void }) {
  return (
    <div className="row switch">
      <span className="grow">{label}</span>
      <input
        aria-checked={on}
        aria-label={label}
        checked={on}
        onChange={(event) => set(event.target.checked)}
        role="switch"
        type="checkbox"
      />
    </div>
  );
}

function AltTexts({ files, change }: { files: ChosenFile[]; change: Props['change'] }) {
  const { words } = useApp();
  return files.map((file) => (
    <div className="row alt" key={file.uploadId}>
      {file.file.type.startsWith('video/') ? <div className="thumb" /> : <img alt="" className="thumb" src={file.url} />}
      <input
        name={`alt-text-${file.uploadId}`}
        onChange={(event) => change({ files: files.map((one) => (one === file ? { ...file, alt: event.target.value } : one)) })}
        placeholder={words.altPlaceholder}
        spellCheck={true}
        type="text"
        value={file.alt}
      />
    </div>
  ));
}

export function ComposeStep({ draft, change }: Props) {
  const { me, words } = useApp();
  const [typed, setTyped] = useState('');
  return (
    <div className="compose-side">
      <div className="row">
        <img alt="" className="face" height={28} src={`/avatar/${me?.handle ?? ''}.svg`} width={28} />
        <span className="name">{me?.handle}</span>
      </div>
      <RichEditor label={words.captionLabel} onText={(caption) => change({ caption })} placeholder={words.captionLabel} />
      <div className="row caption-foot">
        <Pressable className="grow" onPress={() => {}}>
          <Icon label={words.emoji} name="emoji" size={20} />
        </Pressable>
        <span className="quiet">{draft.caption.length.toLocaleString('en')}/2,200</span>
      </div>
      <input
        name="creation-location-input"
        onChange={(event) => change({ location: event.target.value })}
        placeholder={words.addLocation}
        type="text"
        value={draft.location}
      />
      <input
        name="creation-collaborator-input"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.trim() === '') return;
          change({ collaborators: [...draft.collaborators, typed.trim().replace(/^@/, '')] });
          setTyped('');
        }}
        placeholder={words.addCollaborators}
        type="text"
        value={typed}
      />
      {draft.collaborators.map((handle) => (
        <div className="chip" key={handle}>
          {handle}
        </div>
      ))}
      <Section title={words.accessibility}>
        <AltTexts change={change} files={draft.files} />
      </Section>
      <Section title={words.advanced}>
        <Switch label={words.hideLikes} on={draft.hideLikes} set={(hideLikes) => change({ hideLikes })} />
        <Switch label={words.commentsOff} on={draft.commentsOff} set={(commentsOff) => change({ commentsOff })} />
        <Switch label={words.shareThreads} on={draft.threads} set={(threads) => change({ threads })} />
        {me?.professional && <Switch label={words.schedulePost} on={draft.scheduled} set={(scheduled) => change({ scheduled })} />}
        {draft.scheduled && (
          <div className="row">
            <input
              aria-label={words.scheduleDate}
              name="schedule-date"
              onChange={(event) => change({ date: event.target.value })}
              type="date"
              value={draft.date}
            />
            <input
              aria-label={words.scheduleTime}
              name="schedule-time"
              onChange={(event) => change({ time: event.target.value })}
              type="time"
              value={draft.time}
            />
          </div>
        )}
      </Section>
    </div>
  );
}
