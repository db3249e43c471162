import { describe, expect, it } from 'vitest';
import { hasMessage } from '../../../lib/i18n/index.ts';
import { PACK_IDS, readPack } from '../../../lib/policy/packs/index.ts';
import { INCIDENT_KINDS } from '../../../lib/situations/incident.ts';
import { stepsOf } from '../../../lib/situations/steps.ts';
import { blanksIn, draftOf, TEMPLATES, type TemplateId } from '../../../lib/situations/templates.ts';

const known = { organisation: '鏡野町', unit: '総務課', account: 'kagamino_town', today: '令和8年11月24日' };

describe('drafts', () => {
  it('are filled with what is known and leave a named blank for the rest', () => {
    const draft = draftOf('impersonation', known);
    expect(draft).toContain('鏡野町をかたる偽のInstagramアカウントにご注意ください');
    expect(draft).toContain('@kagamino_town');
    expect(blanksIn(draft)).toEqual(['【偽アカウントの名前】', '【電話番号】']);
    expect(blanksIn(draftOf('contact', {}))).toContain('【連絡先の課】');
  });

  it('never take their own headline for a blank', () => {
    for (const id of Object.keys(TEMPLATES) as TemplateId[])
      expect(blanksIn(draftOf(id, known)).join()).not.toMatch(/訂正のお知らせ|おわび】|ご注意/);
  });
});

describe('the steps', () => {
  it.each(PACK_IDS)('of %s name only clauses that the policy has, and each has its sentence', (id) => {
    const read = readPack(id);
    if (!read.ok) throw new Error('pack');
    const clauses = new Set(read.value.clauses.map((clause) => clause.id));
    for (const kind of INCIDENT_KINDS) {
      for (const step of stepsOf(read.value, kind)) {
        expect(hasMessage(`situations.step.${step.id}`), step.id).toBe(true);
        for (const clause of step.clauses) expect(clauses).toContain(clause);
      }
    }
  });

  it('lead 鏡野 from the takedown to the website and the press by their own clauses (6(3))', () => {
    const read = readPack('kagamino');
    if (!read.ok) throw new Error('pack');
    const steps = Object.fromEntries(stepsOf(read.value, 'impersonation').map(({ id, clauses }) => [id, clauses]));
    expect(steps).toMatchObject({ takedown: ['kagamino.6.3a'], website: ['kagamino.6.3b'], press: ['kagamino.6.3c'] });
  });
});
