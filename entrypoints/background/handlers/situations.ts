/** Modes, troubles, forms and regular checks. */
import { managedInForce } from '../../../lib/browser/storage/managed.ts';
import { readOwnSettings, readProfile, readSettings } from '../../../lib/browser/storage/read.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import { readChecks, readIncidents } from '../../../lib/browser/storage/situations.ts';
import { brokenLocks, ownPart } from '../../../lib/policy/managed/lay-over.ts';
import type { Settings } from '../../../lib/policy/settings.ts';
import type { Incident } from '../../../lib/situations/incident.ts';
import { type Call, type Handlers, openedStore } from '../context.ts';
import { showOptions } from '../show-options.ts';
import { applyChange, policyInForce } from './change.ts';
import { lockedBy } from './rollout.ts';

type Kinds =
  | 'mode.set'
  | 'incidents.list'
  | 'incident.open'
  | 'incident.describe'
  | 'incident.step'
  | 'incident.close'
  | 'forms.get'
  | 'forms.put'
  | 'checks.list'
  | 'check.done';

const gone = (id: string) =>
  new Refusal(
    'not-found',
    { ja: 'この対応の記録が見つかりません。一覧を開き直してください。', en: 'This record was not found. Reopen the list.' },
    { given: id },
  );

async function person(call: Call): Promise<string> {
  const store = await openedStore(call.context);
  const id = (await readProfile(store.db))?.operatorId;
  return id ? ((await store.db.get('people', id))?.name ?? '') : '';
}

/** Changes one trouble and writes what was changed into the record. */
async function alter(call: Call, id: string, what: string, data: Record<string, string | boolean>, change: (before: Incident) => Incident) {
  return applyChange(call, {
    what,
    data: { incident: id, ...data },
    stores: ['incidents'],
    run: async (tx) => {
      const row = await tx.objectStore('incidents').get(id);
      if (!row) throw gone(id);
      await tx.objectStore('incidents').put({ ...row, incident: change(row.incident) });
    },
  });
}

/** Absent members stay absent: the schema of the settings knows no `undefined`. */
function modeAfter(
  { mode }: Settings,
  body: { mode: 'flame' | 'stop'; on: boolean; reason?: string; note?: string },
  now: number,
): Settings['mode'] {
  const { flame, flameSince, stop, stopReason, stopNote, stopSince } = mode;
  const flaming = { flame, ...(flameSince === undefined ? {} : { flameSince }) };
  const stopping = {
    stop,
    ...(stopReason === undefined ? {} : { stopReason }),
    ...(stopNote === undefined ? {} : { stopNote }),
    ...(stopSince === undefined ? {} : { stopSince }),
  };
  if (body.mode === 'flame') return { ...stopping, flame: body.on, ...(body.on ? { flameSince: flame ? (flameSince ?? now) : now } : {}) };
  if (!body.on) return { ...flaming, stop: false };
  const reason = body.reason as NonNullable<Settings['mode']['stopReason']>;
  return {
    ...flaming,
    stop: true,
    stopReason: reason,
    stopSince: stop ? (stopSince ?? now) : now,
    ...(body.note?.trim() ? { stopNote: body.note.trim() } : {}),
  };
}

export const situations: Handlers<Kinds> = {
  async 'mode.set'(body, call) {
    const policyId = await policyInForce(call);
    const store = await openedStore(call.context);
    const settings = await readSettings(store.db, policyId);
    if (!settings) {
      throw new Refusal('conflict', {
        ja: '保存された設定が壊れているため、切り替えられません。設定で規程を選び直してください。',
        en: 'The saved settings are damaged. Choose the policy again in the options.',
      });
    }
    const [managed, own] = await Promise.all([managedInForce(store.db), readOwnSettings(store.db, policyId)]);
    const changed = { ...settings, mode: modeAfter(settings, body, store.now()) };
    const broken = brokenLocks(settings, changed, managed);
    if (managed && broken.length > 0) throw lockedBy(managed, broken);
    const reason = body.mode === 'stop' && body.on ? body.reason : null;
    return applyChange(call, {
      what: `mode-${body.mode}-${body.on ? 'on' : 'off'}`,
      data: { ...(reason === null ? {} : { reason, note: body.mode === 'stop' && body.on ? body.note.toWellFormed() : '' }) },
      stores: ['settings'],
      run: async (tx) => {
        await tx.objectStore('settings').put(ownPart(changed, own ?? settings, managed), policyId);
      },
    });
  },

  async 'incidents.list'(_body, call) {
    const store = await openedStore(call.context);
    return readIncidents(store.db, await policyInForce(call));
  },

  async 'incident.open'({ kind, account, url, what }, call) {
    const store = await openedStore(call.context);
    const policyId = await policyInForce(call);
    const same = (await readIncidents(store.db, policyId)).find(
      (one) => one.kind === kind && one.closedAt === undefined && url !== '' && one.url === url,
    );
    const id = same?.id ?? call.id;
    if (!same) {
      const incident: Incident = {
        id,
        kind,
        account,
        url: url.toWellFormed(),
        what: what.toWellFormed(),
        openedAt: store.now(),
        openedBy: await person(call),
        done: [],
      };
      await applyChange(call, {
        what: 'incident-opened',
        data: { incident: id, kind, url: incident.url.slice(0, 300) },
        stores: ['incidents'],
        run: async (tx) => {
          await tx.objectStore('incidents').put({ id, policyId, incident });
        },
      });
    }
    if (call.sender.kind === 'content') await showOptions(`situations/${id}`);
    return { id };
  },

  'incident.describe': ({ id, url, what }, call) =>
    alter(call, id, 'incident-described', {}, (before) => ({ ...before, url: url.toWellFormed(), what: what.toWellFormed() })),

  async 'incident.step'({ id, step, done }, call) {
    const store = await openedStore(call.context);
    const by = await person(call);
    return alter(call, id, 'incident-step', { step, done }, (before) => ({
      ...before,
      done: [...before.done.filter((one) => one.step !== step), ...(done ? [{ step, at: store.now(), by }] : [])],
    }));
  },

  async 'incident.close'({ id, closed }, call) {
    const store = await openedStore(call.context);
    return alter(call, id, closed ? 'incident-closed' : 'incident-reopened', {}, ({ closedAt: _before, ...rest }) =>
      closed ? { ...rest, closedAt: store.now() } : rest,
    );
  },

  async 'forms.get'({ form }, call) {
    const store = await openedStore(call.context);
    return { values: (await store.db.get('forms', [await policyInForce(call), form]))?.values ?? {} };
  },

  async 'forms.put'({ form, values }, call) {
    const store = await openedStore(call.context);
    const policyId = await policyInForce(call);
    return applyChange(call, {
      what: 'form-saved',
      data: { form },
      stores: ['forms'],
      run: async (tx) => {
        await tx.objectStore('forms').put({ policyId, form, values, savedAt: store.now() });
      },
    });
  },

  async 'checks.list'(_body, call) {
    const store = await openedStore(call.context);
    const { records, since } = await readChecks(store.db, await policyInForce(call));
    return { records, since: since ?? store.now() };
  },

  async 'check.done'({ id, at }, call) {
    const store = await openedStore(call.context);
    const policyId = await policyInForce(call);
    const by = await person(call);
    const doneAt = Math.min(at ?? store.now(), store.now());
    return applyChange(call, {
      what: 'check-done',
      data: { check: id, at: doneAt },
      stores: ['checks'],
      run: async (tx) => {
        await tx.objectStore('checks').put({ policyId, id, doneAt, by });
      },
    });
  },
};
