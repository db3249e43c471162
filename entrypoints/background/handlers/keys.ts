/** Keys of this machine. Private halves never leave the store; what goes out is the public half and its fingerprint. */
import { type MachineKey, makeMachineKey, makeWrappedKey, openWrappedKey } from '../../../lib/browser/keys.ts';
import type { Store } from '../../../lib/browser/storage/commit.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import type { StoredKey } from '../../../lib/browser/storage/shape.ts';
import { type Handlers, openedStore } from '../context.ts';
import { machineKey } from '../machine-key.ts';
import { applyChange } from './change.ts';

/** An approver's key, opened with its passphrase where it has one. */
export async function approverKey(store: Store, kid: string, passphrase: string | undefined): Promise<MachineKey> {
  const stored = await store.db.get('keys', kid);
  if (stored?.role !== 'approver') {
    throw new Refusal(
      'not-found',
      {
        ja: 'この鍵はこの端末にありません。鍵を作った端末で決定してください。',
        en: 'This key is not on this computer. Decide on the computer where it was made.',
      },
      { path: 'kid', given: kid },
    );
  }
  if (stored.kind === 'plain') return stored.key;
  const opened = await openWrappedKey(stored.key, passphrase ?? '');
  if (!opened) {
    throw new Refusal(
      'bad-request',
      {
        ja: '合言葉が違います。もう一度入力してください。忘れたときは、新しい鍵を作り、管理者に登録し直してもらってください。',
        en: 'The passphrase does not fit. Please enter it again. If it is forgotten, make a new key and have it enrolled.',
      },
      { path: 'passphrase' },
    );
  }
  return opened;
}

const shown = ({ kid, label, kind, key }: StoredKey) => ({ kid, publicKey: key.publicKey, label, wrapped: kind === 'wrapped' });

export const keys: Handlers<'keys.list' | 'keys.make' | 'keys.remove'> = {
  async 'keys.list'(_body, { context }) {
    const store = await openedStore(context);
    const machine = await machineKey(store);
    const approvers = (await store.db.getAll('keys')).filter((one) => one.role === 'approver').map(shown);
    return { machine: { kid: machine.kid, publicKey: machine.publicKey, label: '', wrapped: false }, approvers };
  },

  async 'keys.make'({ label, passphrase }, call) {
    if (passphrase !== undefined && passphrase.length < 10) {
      throw new Refusal(
        'bad-request',
        {
          ja: `合言葉が短すぎます（${passphrase.length}文字）。10文字以上にしてください。`,
          en: `The passphrase is too short (${passphrase.length} characters). Use 10 or more.`,
        },
        { path: 'passphrase' },
      );
    }
    const stored: StoredKey =
      passphrase === undefined
        ? await makeMachineKey().then((key) => ({ kid: key.kid, role: 'approver' as const, label, kind: 'plain' as const, key }))
        : await makeWrappedKey(passphrase).then((key) => ({
            kid: key.kid,
            role: 'approver' as const,
            label,
            kind: 'wrapped' as const,
            key,
          }));
    await applyChange(call, {
      what: 'key-made',
      data: { kid: stored.kid, wrapped: stored.kind === 'wrapped' },
      stores: ['keys'],
      run: async (tx) => {
        await tx.objectStore('keys').put(stored);
      },
    });
    return shown(stored);
  },

  'keys.remove': ({ kid }, call) =>
    applyChange(call, {
      what: 'key-removed',
      data: { kid },
      stores: ['keys'],
      run: async (tx) => {
        const stored = await tx.objectStore('keys').get(kid);
        if (stored?.role === 'approver') await tx.objectStore('keys').delete(kid);
      },
    }),
};
