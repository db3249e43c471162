/** Two people, two machines, one policy with a deputy: what the tests about decisions need. */
import { createHash } from 'node:crypto';
import canonicalizeModule from 'canonicalize';
import type { Claims } from '../../../lib/approvals/claims.ts';
import { type BoundContent, digestContent } from '../../../lib/approvals/content.ts';
import type { Person } from '../../../lib/approvals/people.ts';
import { signDecision } from '../../../lib/approvals/token.ts';
import type { OwnRequest, VerifyContext } from '../../../lib/approvals/verify-decision.ts';
import { type MachineKey, makeMachineKey } from '../../../lib/browser/keys.ts';
import type { Policy } from '../../../lib/policy/schema.ts';

const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;
export const canonicalise = (value: unknown): string => canonicalize(value) ?? 'null';
export const hash = async (bytes: Uint8Array): Promise<string> => createHash('sha256').update(bytes).digest('hex');
export const hex = (text: string): string => createHash('sha256').update(text).digest('hex');

/** 2026-11-24 10:00 JST, a Tuesday. */
export const NOW = Date.parse('2026-11-24T10:00:00+09:00');
const DAY = 24 * 3600 * 1000;

const both = (ids: string[]) => ({ staff: ids, contractor: ids });
const need = (offices: string[]) => ({ needs: 'approval', offices: both(offices), clauses: both([]), severity: 'hold' });
const noException = { needs: 'none', categories: [], offices: ['head'], clauses: [] };

/** Only the blocks that decide who may approve what; the rest of a policy has no say here. */
export const policy = {
  id: 'kumamoto',
  version: '2023-12-20',
  roles: {
    chains: [],
    registeredOnly: false,
    offices: [],
    deputies: [{ office: 'deputy', standsFor: 'head', basis: '8(3)', needsAbsenceRecord: true, clauses: [] }],
    selfDecision: false,
  },
  approval: {
    post: need(['head']),
    edit: need(['head']),
    reply: need(['head']),
    comment: need(['head']),
    message: need(['head']),
    scopes: null,
  },
  reactions: { like: { exception: noException }, follow: { exception: noException }, share: { exception: noException } },
  comments: { exception: noException },
  hours: null,
  postCategories: [],
} as unknown as Policy;
export const policyDigest = hex('policy');

export const content: BoundContent = {
  account: 'artistspot_kumamoto',
  chain: 'staff',
  type: 'post',
  text: '秋の野外音楽会を開きます。\n会場でお待ちしています。',
  media: [hex('photo 1'), hex('photo 2')],
  links: ['https://www.city.kumamoto.jp/'],
  mentions: [],
};

export interface World {
  approver: MachineKey;
  deputy: MachineKey;
  stranger: MachineKey;
  requesterMachine: MachineKey;
  people: Person[];
  request: OwnRequest;
  context: VerifyContext;
  claims: Claims;
  sign(claims: Claims, key?: MachineKey): Promise<string>;
}

const person = (id: string, key: MachineKey, offices: string[]): Person => ({
  id,
  name: id,
  kid: key.kid,
  publicKey: key.publicKey,
  offices,
  validFrom: NOW - 100 * DAY,
});

/** A fresh world in which `claims`, signed by the approver, is a decision that counts. */
export async function makeWorld(): Promise<World> {
  const [approver, deputy, stranger, requesterMachine] = await Promise.all([
    makeMachineKey(),
    makeMachineKey(),
    makeMachineKey(),
    makeMachineKey(),
  ]);
  const digests = await digestContent(content, hash, canonicalise);
  const people = [person('kacho', approver, ['head']), person('shusa', deputy, ['deputy']), person('tanto', requesterMachine, [])];
  const request: OwnRequest = {
    id: 'AAAAAAAAAAAAAAAA',
    digests,
    account: content.account,
    chain: 'staff',
    type: 'post',
    requester: 'tanto',
    requesterName: '担当 花子',
    warningsDigest: hex('[]'),
  };
  const iat = Math.floor(NOW / 1000) - 600;
  const claims: Claims = {
    v: 1,
    iss: policy.id,
    jti: 'BBBBBBBBBBBBBBBB',
    rid: request.id,
    dec: 'approve',
    aud: requesterMachine.kid,
    acc: content.account,
    chn: 'staff',
    act: 'post',
    ...digests,
    iat,
    nbf: iat,
    exp: iat + 24 * 3600,
    n: 1,
    sub: 'kacho',
    req: 'tanto',
    off: 'head',
    pol: { v: policy.version, d: policyDigest },
    fd: request.warningsDigest,
  };
  const context: VerifyContext = {
    policy,
    policyDigest,
    people,
    absences: [],
    machine: requesterMachine.kid,
    requests: [request],
    revokedJtis: new Set(),
    spentJtis: new Set(),
    now: NOW,
    canonicalise,
  };
  return {
    approver,
    deputy,
    stranger,
    requesterMachine,
    people,
    request,
    context,
    claims,
    sign: (one, key = approver) => signDecision(one, key.privateKey, key.kid, canonicalise),
  };
}
