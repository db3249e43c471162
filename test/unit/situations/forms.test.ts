import { describe, expect, it } from 'vitest';
import { PACK_IDS, readPack } from '../../../lib/policy/packs/index.ts';
import { SettingsSchema } from '../../../lib/policy/settings.ts';
import { formHtml, formsOf, formText, gapsOf } from '../../../lib/situations/forms.ts';

const policyOf = (id: (typeof PACK_IDS)[number]) => {
  const read = readPack(id);
  if (!read.ok) throw new Error('pack');
  return read.value;
};
const forms = (id: (typeof PACK_IDS)[number]) => formsOf(policyOf(id), SettingsSchema.parse({ policyId: id }), '見守 花子');
const form = (id: (typeof PACK_IDS)[number], name: string) => {
  const found = forms(id).find((one) => one.id === name);
  if (!found) throw new Error(`no form ${name}`);
  return found;
};

describe('the forms', () => {
  it('of 熊本 hold the twelve items of 様式第２号, with the document’s own words filled in', () => {
    const sheet = form('kumamoto', 'disclosure');
    expect(sheet.title).toContain('様式第２号');
    expect(sheet.items).toHaveLength(12);
    expect(formText(sheet, {})).toContain('５．コメントへの返信\n原則として行いません。');
    expect(formText(sheet, {})).toContain('https://www.instagram.com/artistspot_kumamoto/');
  });

  it('of 鏡野 name what is missing, and ask for hours and the way with questions in オ (4(4))', () => {
    const policy = form('kagamino', '運用ポリシー');
    expect(policy.items).toHaveLength(6);
    const filledIn = Object.fromEntries(policy.items.map(({ id }) => [id, '記入済み']));
    expect(gapsOf(policy, filledIn).map(({ what }) => what)).toEqual(['hours', 'replies']);
    expect(gapsOf(policy, { ...filledIn, 'policy-operation': '開庁日の9:00〜17:00。ご意見には返信しません。' })).toEqual([]);
    expect(gapsOf(form('kagamino', '利用規約'), {}).map(({ what }) => what)).toEqual(['empty', 'empty', 'empty']);
  });

  it('come with the document and not with its name: a town that begins from 鏡野 has them too', () => {
    const aoba = { ...policyOf('kagamino'), id: 'aoba', reminders: [], accountRemoval: null };
    const ids = formsOf(aoba, SettingsSchema.parse({ policyId: 'aoba' }), '').map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['様式第１号', '様式第２号', '運用ポリシー', '利用規約', 'blurb']));
    expect(forms('kumamoto').map(({ id }) => id)).not.toContain('様式第１号');
  });

  it('of 鏡野 keep the report’s day under the names that the rules ask for', () => {
    expect(forms('kagamino').flatMap(({ reportedAs }) => reportedAs ?? [])).toEqual(['様式第１号', '様式第２号']);
  });

  it.each(PACK_IDS)('%s: a profile text fits into 150 characters, and one that does not is said so', (id) => {
    const blurb = form(id, 'blurb');
    expect(gapsOf(blurb, {})).toEqual([]);
    expect(gapsOf(blurb, { text: 'あ'.repeat(151) })).toEqual([{ item: 'text', what: 'too-long' }]);
  });

  it('come as an accessible table in which nothing typed becomes markup', () => {
    const html = formHtml(form('kumamoto', 'disclosure'), { 'account-name': '<script>x</script>' });
    expect(html).toContain('<caption>');
    expect(html).toContain('<th scope="row">');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
  });
});
