/** What a policy leaves open stays visible until somebody answers it. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../../lib/policy/compile.ts';
import { loadSettings, settingsDefaults } from '../../../lib/policy/load.ts';
import { openQuestions } from '../../../lib/policy/open-questions.ts';
import { readPack } from '../../../lib/policy/packs/index.ts';

const STAFF = { id: 's1', name: '広報担当', office: '', chain: 'staff' as const };

function open(id: string, given: Record<string, unknown> = {}, operator: Parameters<typeof openQuestions>[2] = STAFF) {
  const [pack, settings] = [readPack(id), loadSettings({ ...settingsDefaults(id), ...given })];
  if (!pack.ok || !settings.ok) throw new Error('pack or settings are broken');
  return openQuestions(compile(pack.value, settings.value), settings.value, operator);
}
const ids = (...args: Parameters<typeof open>) => open(...args).map(({ id }) => id);

describe('留萌市', () => {
  it('has not confirmed its year-end days, and says which days are assumed', () => {
    expect(open('rumoi')).toContainEqual({ id: 'year-end', data: { from: '12/29', to: '1/3' } });
  });

  it('is no longer asked once the city has confirmed them', () => {
    expect(ids('rumoi', { hours: { yearEnd: { from: '12-31', to: '01-05', confirmed: true } } })).not.toContain('year-end');
  });

  it('is asked for its own domain while every link counts as somebody else’s', () => {
    expect(ids('rumoi')).toContain('own-domains');
    expect(ids('rumoi', { ownDomains: ['city.example.jp'] })).not.toContain('own-domains');
  });

  it('is asked who sits at the keyboard', () => {
    expect(ids('rumoi', {}, null)).toContain('operator');
    expect(ids('rumoi')).not.toContain('operator');
  });
});

describe('鏡野町', () => {
  it('is asked for its account and for both windows, and no default is invented', () => {
    const asked = ids('kagamino');
    expect(asked).toContain('own-accounts');
    expect(asked.filter((id) => id === 'hours')).toHaveLength(2);
  });
});

describe('高根沢町', () => {
  it('has no hours to ask for', () => {
    expect(ids('takanezawa').filter((id) => id === 'hours' || id === 'year-end')).toEqual([]);
  });
});
