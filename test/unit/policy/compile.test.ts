/** The organisation's settings fill what a document leaves open and turn its switches; they never take away what a clause asks for. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../../lib/policy/compile.ts';
import { loadSettings } from '../../../lib/policy/load.ts';
import { readPack } from '../../../lib/policy/packs/index.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import type { Settings } from '../../../lib/policy/settings.ts';

function pack(id: string): Policy {
  const read = readPack(id);
  if (!read.ok) throw new Error(read.error.map(({ en }) => en).join('\n'));
  return read.value;
}

function settings(policyId: string, given: Record<string, unknown> = {}): Settings {
  const read = loadSettings({ policyId, ...given });
  if (!read.ok) throw new Error(read.error.map(({ en }) => en).join('\n'));
  return read.value;
}

const compiled = (id: string, given: Record<string, unknown> = {}) => compile(pack(id), settings(id, given));

describe('without settings', () => {
  it.each(['takanezawa', 'rumoi', 'hokkaido', 'kagamino', 'kumamoto'])('%s stays as its document says', (id) => {
    expect(compiled(id)).toEqual(pack(id));
  });

  it('changes neither the pack nor the settings it is given', () => {
    const [before, given] = [structuredClone(pack('kumamoto')), settings('kumamoto', { ownAccounts: ['kumamoto_museum'] })];
    const kept = structuredClone(given);
    compile(pack('kumamoto'), given);
    expect(pack('kumamoto')).toEqual(before);
    expect(given).toEqual(kept);
  });
});

describe('accounts', () => {
  it('adds sister accounts once', () => {
    const { accounts } = compiled('takanezawa', { ownAccounts: ['takanezawa_library', 'takanezawa_town'] });
    expect(accounts.own).toEqual(['takanezawa_town', 'takanezawa_library']);
  });

  it('binds the account that sections share, with their heads', () => {
    const shared = {
      handle: 'kagamino_shizen',
      theme: '奥津渓の自然',
      sections: [
        { name: '産業観光課', head: '産業観光課長' },
        { name: '奥津振興センター', head: '奥津振興センター所長' },
      ],
    };
    const { accounts } = compiled('kagamino', { sharedAccounts: [shared] });
    expect(accounts.own).toContain('kagamino_shizen');
    expect(accounts.shared?.accounts).toEqual([shared]);
  });

  it('turns the wrong-account guard on', () => {
    expect(compiled('rumoi', { switches: { wrongAccountGuard: true } }).accounts.wrongAccountGuard).toBe(true);
  });
});

describe('hours', () => {
  it('fills the windows that the document leaves to each account', () => {
    const [first] = pack('kagamino').hours?.windows ?? [];
    const { hours } = compiled('kagamino', { hours: { windows: { [first?.id ?? '']: { from: '09:00', to: '17:00' } } } });
    expect(hours?.windows[0]).toMatchObject({ id: first?.id, label: first?.label, from: '09:00', to: '17:00' });
    expect(hours?.windows[1]).toEqual(pack('kagamino').hours?.windows[1]);
  });

  it('takes the year-end range that the city has confirmed, and its extra days', () => {
    const yearEnd = { from: '12-31', to: '01-05', confirmed: true };
    const { hours } = compiled('rumoi', { hours: { yearEnd, extraOpenDays: ['2026-11-28'], extraClosedDays: ['2026-12-01'] } });
    expect(hours).toMatchObject({ yearEnd, extraOpenDays: ['2026-11-28'], extraClosedDays: ['2026-12-01'] });
  });

  it('invents none where the document has none', () => {
    const { hours } = compiled('takanezawa', { hours: { windows: { posting: { from: '09:00', to: '17:00' } } } });
    expect(hours).toBeNull();
  });
});

describe('switches', () => {
  it('turn the severity of follows where no clause speaks of them', () => {
    expect(compiled('takanezawa', { switches: { follow: 'inform' } }).reactions.follow.severity).toBe('inform');
    expect(compiled('rumoi', { switches: { follow: 'warn', like: 'hold' } }).reactions).toMatchObject({
      follow: { severity: 'warn' },
      like: { severity: 'hold' },
      likeStory: { severity: 'hold' },
    });
  });

  it('never soften a clause that does speak of them', () => {
    expect(compiled('kumamoto', { switches: { follow: 'inform', like: 'inform' } }).reactions).toMatchObject({
      follow: { severity: 'hold' },
      like: { severity: 'hold' },
    });
    expect(compiled('takanezawa', { switches: { like: 'inform' } }).reactions.like.severity).toBe('hold');
  });

  it('ask for approval of posts where the document does not, and say that it is the organisation who asks', () => {
    const { approval } = compiled('takanezawa', { switches: { postApproval: true } });
    expect(approval.post).toMatchObject({
      needs: 'approval',
      offices: { staff: ['responsible'] },
      severity: 'hold',
      label: '組織の設定（条文なし）',
    });
    expect(approval.edit.needs).toBe('approval');
  });

  it('ask for a colleague’s consent where the document knows no office', () => {
    expect(compiled('rumoi', { switches: { postApproval: true } }).approval.post).toMatchObject({ needs: 'record', severity: 'hold' });
  });

  it('cannot switch off an approval that a clause asks for', () => {
    expect(compiled('kumamoto', { switches: { postApproval: false } }).approval.post).toEqual(pack('kumamoto').approval.post);
  });

  it('let the chief approve the contractor’s posts as well', () => {
    const chief = pack('hokkaido').approval.post.offices.staff;
    const { approval } = compiled('hokkaido', { switches: { contractorAlsoNeedsChief: true } });
    expect(approval.post.also).toEqual({ staff: [], contractor: chief });
    expect(approval.post.offices).toEqual(pack('hokkaido').approval.post.offices);
    expect(approval.reply.also).toBeUndefined();
  });

  it('set the days between password changes only where the document wants them', () => {
    expect(compiled('kagamino', { switches: { passwordRotationDays: 90 } }).passwords.rotationDays).toBe(90);
    expect(compiled('takanezawa', { switches: { passwordRotationDays: 90 } }).passwords.rotationDays).toBeNull();
  });
});

describe('deputies', () => {
  it('join with the rule they stand on, and only while the absence is recorded', () => {
    const { roles } = compiled('takanezawa', {
      deputies: [{ office: '企画課長補佐', standsFor: '運用責任者', basis: '事務決裁規程第４条' }],
    });
    expect(roles.deputies).toEqual([
      { office: '企画課長補佐', standsFor: 'responsible', basis: '事務決裁規程第４条', needsAbsenceRecord: true, clauses: [] },
    ]);
    expect(roles.offices.map(({ id }) => id)).toEqual(['responsible', '企画課長補佐']);
  });
});

describe('words, domains, contacts and forms', () => {
  it('adds the organisation’s words; what it calls fine wins', () => {
    const { words } = compiled('rumoi', { words: { never: ['過疎のまち', 'ニシン街道'], fine: ['ニシン街道'] } }).content;
    expect(words).toEqual({ never: [{ term: '過疎のまち', severity: 'warn' }], fine: ['ニシン街道'] });
  });

  it('counts the own website among the own domains', () => {
    const { links } = compiled('rumoi', { websiteUrl: 'https://www.city.example.jp/index.html', ownDomains: ['kanko.example.jp'] });
    expect(links.ownDomains).toEqual(['kanko.example.jp', 'city.example.jp']);
  });

  it('guides opinions to the address the organisation gives', () => {
    expect(compiled('rumoi', { websiteUrl: 'https://www.city.example.jp/' }).replies.guidance?.url).toBe('https://www.city.example.jp/');
    expect(
      compiled('kumamoto', { voiceUrl: 'https://voice.example.jp/', websiteUrl: 'https://www.city.example.jp/' }).replies.guidance?.url,
    ).toBe('https://voice.example.jp/');
  });

  it('adds official contacts', () => {
    expect(compiled('takanezawa', { officialContacts: ['028-600-0000'] }).officialContacts).toEqual(['028-600-0000']);
  });

  it('stops reminding of a form once it has been reported', () => {
    const removal = pack('kagamino').accountRemoval;
    const reminded = pack('kagamino').reminders.flatMap(({ untilForm }) => (untilForm === undefined ? [] : [untilForm]));
    const forms = Object.fromEntries([...reminded, removal?.untilForm ?? ''].map((form) => [form, '2026-04-01']));
    const after = compiled('kagamino', { forms });
    expect(reminded).not.toEqual([]);
    expect(after.reminders.some(({ untilForm }) => untilForm !== undefined)).toBe(false);
    expect(after.accountRemoval?.severity).toBe('off');
  });
});
