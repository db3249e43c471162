/** Create new post, step by step in one dialog whose label is the step's title; the address does not change. */
import { type ReactNode, useRef, useState } from 'react';
import type { World } from '../../model/types.ts';
import { Icon } from '../core/icons.tsx';
import { graphql } from '../core/network.ts';
import { Pressable } from '../core/pressable.tsx';
import { enter, showLayer, state, touch, useApp } from '../core/state.ts';
import { Dialog, Menu } from '../pieces/layer.tsx';
import { ComposeStep } from './compose-step.tsx';
import { choose, type Draft, emptyDraft, isReel, publishDraft } from './draft.ts';

type Step = 'select' | 'crop' | 'edit' | 'compose' | 'publish' | 'done' | 'error';
const ACCEPT = 'image/avif,image/jpeg,image/png,image/heic,image/heif,video/mp4,video/quicktime';

function Preview({ draft }: { draft: Draft }) {
  const first = draft.files[0];
  if (!first) return <div className="preview-box" />;
  return (
    <div className="preview-box">
      {first.file.type.startsWith('video/') ? <div className="video-box" /> : <img alt="" src={first.url} />}
    </div>
  );
}

export function CreateDialog() {
  const { words } = useApp();
  const [step, setStep] = useState<Step>('select');
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const input = useRef<HTMLInputElement>(null);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  const shut = () => {
    state.composer = 'closed';
    showLayer(null);
  };
  const leave = () => {
    if (step === 'select' || step === 'done' || step === 'error') return shut();
    if (step === 'publish') return;
    showLayer(
      <Menu
        body={words.discardBody}
        items={[
          { text: words.discardYes, danger: true, act: shut },
          { text: words.cancel, act: () => showLayer(null) },
        ]}
        title={words.discard}
      />,
    );
  };
  const share = async () => {
    setStep('publish');
    try {
      await publishDraft(draft);
      const answer = await graphql('PolarisFeedRootPaginationCachedQuery', 'xdt_api__v1__feed', {});
      enter((answer.data as { world: World }).world);
      setStep('done');
    } catch {
      setStep('error');
    }
    touch();
  };

  const titles: Record<Step, string> = {
    select: words.createTitle,
    crop: words.crop,
    edit: words.edit,
    compose: words.createTitle,
    publish: words.sharing,
    done: words.shared,
    error: words.somethingWrong,
  };
  const previous: Partial<Record<Step, Step>> = { crop: 'select', edit: 'crop', compose: 'edit' };
  const back = previous[step];
  const forward: Partial<Record<Step, [string, () => void]>> = {
    crop: [words.next, () => setStep('edit')],
    edit: [words.next, () => setStep('compose')],
    compose: [draft.scheduled ? words.schedule : words.share, () => void share()],
  };
  const ahead = forward[step];

  const bodies: Record<Step, ReactNode> = {
    select: (
      <div className="select-step">
        <Icon label="" name="media" size={77} />
        <h3 className="drag">{words.drag}</h3>
        <button className="primary" onClick={() => input.current?.click()} type="button">
          {words.selectFromComputer}
        </button>
        <form encType="multipart/form-data" method="POST" role="presentation">
          <input
            accept={ACCEPT}
            className="hidden-file"
            multiple
            onChange={(event) => {
              if (!event.target.files?.length) return;
              change({ files: choose(event.target.files) });
              setStep('crop');
            }}
            ref={input}
            type="file"
          />
        </form>
      </div>
    ),
    crop: (
      <div className="crop-step">
        <Preview draft={draft} />
        <Pressable className="select-crop">
          <Icon label={words.selectCrop} name="media" size={16} />
        </Pressable>
      </div>
    ),
    edit: (
      <div className="row top">
        <Preview draft={draft} />
        <div className="compose-side">
          <div className="tabs" role="tablist">
            <Pressable onPress={() => {}} role="tab">
              {words.filters}
            </Pressable>
            <Pressable onPress={() => {}} role="tab">
              {words.adjustments}
            </Pressable>
          </div>
        </div>
      </div>
    ),
    compose: (
      <div className="row top">
        <Preview draft={draft} />
        <ComposeStep change={change} draft={draft} />
      </div>
    ),
    publish: <div className="select-step spinner">…</div>,
    done: (
      <div className="select-step">
        <div className="tick">✓</div>
        <h3>{draft.scheduled ? words.scheduledBody : isReel(draft) ? words.sharedReel : words.sharedBody}</h3>
      </div>
    ),
    error: (
      <div className="select-step">
        <h3>{words.couldNotShare}</h3>
        <button className="primary" onClick={() => setStep('compose')} type="button">
          {words.tryAgain}
        </button>
      </div>
    ),
  };
  return (
    <Dialog className={`create ${step === 'compose' || step === 'edit' ? 'wide' : ''}`} cross label={titles[step]} onClose={leave}>
      <div className="dialog-head">
        <div className="slot">
          {back && (
            <Pressable onPress={() => setStep(back)}>
              <Icon label={words.back} name="back" />
            </Pressable>
          )}
        </div>
        <div aria-level={1} role="heading">
          {titles[step]}
        </div>
        <div className="slot end">
          {ahead && (
            <Pressable className="cta" onPress={ahead[1]}>
              {ahead[0]}
            </Pressable>
          )}
        </div>
      </div>
      {bodies[step]}
    </Dialog>
  );
}
