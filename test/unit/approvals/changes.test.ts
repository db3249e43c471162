import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../lib/approvals/changes.ts';
import type { ApprovalRequest } from '../../../lib/approvals/request.ts';
import { content, hex } from './builders.ts';

const request = (over: Partial<ApprovalRequest> = {}, bound: Partial<ApprovalRequest['content']> = {}): ApprovalRequest => ({
  v: 1,
  id: 'AAAAAAAAAAAAAAAA',
  policyId: 'kumamoto',
  policyVersion: '1',
  policyDigest: hex('policy'),
  clauses: [],
  content: { ...content, ...bound },
  altTexts: ['演奏の様子', '会場'],
  linkAnswers: [],
  thumbnails: ['data:image/jpeg;base64,AA', 'data:image/jpeg;base64,BB'],
  warnings: [],
  requester: { id: 'tanto', name: '担当', office: '', chain: 'staff' },
  machine: 'm'.repeat(43),
  note: '',
  requestedAt: 1,
  ...over,
});

describe('what became of an earlier request', () => {
  it('is nothing where only the request is new', () => {
    expect(changesBetween(request(), request({ id: 'BBBBBBBBBBBBBBBB' }))).toMatchObject({
      media: null,
      alts: [],
      fields: [],
      planned: null,
    });
  });

  it('says of each picture whether it stayed, moved, came or went, with its preview', () => {
    const after = request({}, { media: [hex('photo 2'), hex('photo 3')] });
    expect(changesBetween(request(), after).media).toEqual({
      before: [
        { index: 1, kind: 'removed', thumbnail: 'data:image/jpeg;base64,AA' },
        { index: 2, kind: 'moved', thumbnail: 'data:image/jpeg;base64,BB' },
      ],
      after: [
        { index: 1, kind: 'moved', thumbnail: 'data:image/jpeg;base64,AA' },
        { index: 2, kind: 'added', thumbnail: 'data:image/jpeg;base64,BB' },
      ],
    });
  });

  it('compares the alt text of the same picture, also where it moved', () => {
    const after = request({ altTexts: ['会場', '演奏の様子（夜）'] }, { media: [hex('photo 2'), hex('photo 1')] });
    expect(changesBetween(request(), after).alts).toEqual([
      {
        index: 2,
        parts: [
          { kind: 'same', text: '演奏の様子' },
          { kind: 'added', text: '（夜）' },
        ],
      },
    ]);
  });

  it('names links, mentions, target and planned time that differ', () => {
    const after = request({ plannedAt: 5 }, { links: [], mentions: ['kumamoto_pref'] });
    const changes = changesBetween(request(), after);
    expect(changes.fields).toEqual([
      { name: 'links', before: 'https://www.city.kumamoto.jp/', after: '' },
      { name: 'mentions', before: '', after: '@kumamoto_pref' },
    ]);
    expect(changes.planned).toEqual({ before: undefined, after: 5 });
  });
});
