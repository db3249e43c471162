/** Whose datum is it? An office publishes its own phone and address every day; a person's do not belong in a post. */
import { lineAround, lineBefore } from '../reading.ts';

const OFFICE =
  /課|係|(?<!会議|教|病)室(?!内)|部(?:署|局|会)|(?:福祉|生活|市民|環境|教育|文化|健康|総務|企画|産業|建設|スポーツ|まちづくり|こども|子ども)部|局|役場|役所|支所|出張所|庁|公民館|図書館|会館|[一-龠ァ-ヴー]館|センター|窓口|事務局|実行委員会|協会|連盟|連合会|協議会|委員会|クラブ|財団|社団|法人|組合|団体|株式会社|有限会社|\(株\)|学校|大学|幼稚園|保育園|こども園|病院|医院|クリニック|保健所|消防|警察|ホール|劇場|美術館|博物館|公園|広場|プラザ|ステーション|道の駅|ホテル|旅館|店|営業所|サポート|コールセンター|ダイヤル|相談電話|代表|担当|ヘルプデスク|事業所|振興局|県庁|市営|町営/;
const CONTACT = /問い?合わ?せ|お?申し?込|予約|受付|連絡先|照会|tel|fax|電話|☎|📞|℡|参加方法|申請先|提出先|応募先/;
const PERSON =
  /(?:(?<!皆|皆さ|お客|客|お子|子ども|王|神|奥)(?:さん|さま|様|氏|くん|ちゃん)(?!の?声))|自宅|宅(?:は|の|へ|に|電)|[一-龠](?<!在)宅(?:です|まで|$)|様方|在住の|に住(?:む|んで)|住所は|本人の|個人(?:の(?!場合|方)|的)|携帯|私の|僕の|俺の|氏名\s?[::]|彼女?の|お父さん|お母さん|お住まい/;
const VENUE =
  /会場|場所|所在地|開催|住所\s?[::]|アクセス|集合|会議|郵送|宛|送付|送り先|申込先|提出|交通|徒歩|バス停|駅|最寄|工事|区域|地番|路線|物件|敷地|〒|地図|マップ/;

export interface Owner {
  office: boolean;
  person: boolean;
  contact: boolean;
  venue: boolean;
}

/** Reads the line around `[from, to)` and, where the line says nothing, the line before it. */
export function ownerOf(text: string, from: number, to: number): Owner {
  const { before, after } = lineAround(text, from, to);
  const near = `${before} ${after.slice(0, 30)}`;
  const previous = before.trim() === '' ? lineBefore(text, from) : '';
  return {
    office: OFFICE.test(near) || OFFICE.test(previous),
    person: PERSON.test(near) || (previous !== '' && PERSON.test(previous) && !OFFICE.test(near)),
    contact: CONTACT.test(before) || CONTACT.test(previous),
    venue: VENUE.test(near) || VENUE.test(previous),
  };
}

/** Digits or lower-case text equal to one of the contacts that the organisation publishes. */
export function isOfficial(found: string, officialContacts: readonly string[]): boolean {
  const digits = found.replace(/\D/g, '');
  return officialContacts.some((contact) => {
    const given = contact.normalize('NFKC').toLowerCase().trim();
    if (given === '') return false;
    if (found.includes('@')) return given === found || (given.startsWith('@') && found.endsWith(given));
    const own = given.replace(/\D/g, '');
    return own.length >= 6 && (digits === own || digits === `0${own.slice(2)}`);
  });
}
