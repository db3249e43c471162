/** The posts at the beginning: enough of each kind for every act, and for a feed that looks like one. */
import type { Comment, Post } from './types.ts';

interface Sketch {
  owner: string;
  code: string;
  caption: string;
  alts?: string[];
  kind?: Post['kind'];
  coauthors?: string[];
  likes?: string[];
  comments?: [author: string, text: string, replies?: [string, string][]][];
}

const SKETCHES: Sketch[] = [
  {
    owner: 'takanezawa_town',
    code: 'TKaki01autm',
    caption: '元気あっぷむらの紅葉が見頃を迎えました。あたたかくしてお出かけください。\n#高根沢町',
    alts: ['赤く色づいた木々と遊歩道'],
    likes: ['hanako_walks', 'yuki_camera'],
    comments: [
      ['hanako_walks', '昨日見てきました。とてもきれいでした。', [['takanezawa_library', '図書館の前も色づいています。']]],
      ['taro.t_2026', '駐車場は何時まで使えますか。'],
    ],
  },
  {
    owner: 'takanezawa_town',
    code: 'TKrice02new',
    caption: '町産の新米が直売所に並び始めました。',
    alts: ['袋に入った新米'],
    likes: ['bakery_mugi'],
  },
  {
    owner: 'takanezawa_town',
    code: 'TKfest03car',
    caption: '町民文化祭のようすです。たくさんのご来場ありがとうございました。',
    kind: 'carousel',
    alts: ['舞台の合唱', '菊の展示', '茶席'],
    comments: [['yuki_camera', '来年も楽しみにしています。']],
  },
  {
    owner: 'rumoi_official',
    code: 'RUsun01gold',
    caption: '黄金岬の夕陽。今日の日没は16時05分ごろでした。\n#留萌 #黄金岬',
    alts: ['海に沈む夕陽と岩場'],
    likes: ['yuki_camera', 'taro.t_2026'],
    comments: [
      ['yuki_camera', '明日も見られますか。'],
      ['taro.t_2026', '釣り場の情報もお願いします。'],
    ],
  },
  { owner: 'rumoi_official', code: 'RUfish02mkt', caption: '冬の味覚、ハタハタの水揚げが始まりました。', alts: ['港の水揚げ'] },
  {
    owner: 'rumoi_official',
    code: 'RUsnow03rel',
    caption: '除雪車の出動式を行いました。',
    kind: 'reel',
    alts: ['並んだ除雪車'],
    comments: [['hanako_walks', 'いつもありがとうございます。']],
  },
  {
    owner: 'hokkaido_cafe',
    code: 'HKmove01iju',
    caption: '移住相談会を開きます。詳しくはプロフィールのリンクからご覧ください。',
    alts: ['相談会の会場'],
    comments: [['mizuki_days', '予約は必要ですか。']],
  },
  { owner: 'hokkaido_cafe', code: 'HKmilk02cow', caption: 'しぼりたての牛乳と、朝の牧場。', alts: ['朝の牧場'] },
  {
    owner: 'kagamino_town',
    code: 'KGoku01keik',
    caption: '奥津渓の紅葉まつり、今週末までです。',
    kind: 'carousel',
    alts: ['渓谷の紅葉', '', '足踏み洗濯'],
    comments: [['hanako_walks', 'バスは出ていますか。']],
  },
  { owner: 'kagamino_town', code: 'KGsnow02upp', caption: '恩原高原に初雪が降りました。', alts: ['うっすら雪の積もった高原'] },
  {
    owner: 'artistspot_kumamoto',
    code: 'KMlive01str',
    caption: '土曜の午後は、火の国ストリングスのみなさんの演奏をお楽しみください。',
    coauthors: ['hinokuni_strings'],
    alts: ['路上で演奏する四人'],
    comments: [['taro.t_2026', '何時からですか。']],
  },
  { owner: 'artistspot_kumamoto', code: 'KMspot02map', caption: '演奏できる場所が二か所増えました。', alts: ['演奏場所の地図'] },
  { owner: 'takanezawa_library', code: 'LBbook01aki', caption: '読書週間の展示を始めました。', alts: ['本の展示台'] },
  {
    owner: 'tochigi_pref_koho',
    code: 'TGpref01ndk',
    caption: '県民の日の記念行事を開きました。',
    alts: ['記念行事の会場'],
    likes: ['hanako_walks'],
  },
  {
    owner: 'hanako_walks',
    code: 'HNwalk01kjo',
    caption: '高根沢の田んぼ道。風が気持ちいい。',
    alts: ['田んぼと青い空'],
    comments: [['yuki_camera', 'いい道ですね。']],
  },
  { owner: 'yuki_camera', code: 'YKdusk01sea', caption: '今日の夕景。', alts: ['夕暮れの海'] },
  { owner: 'yuki_camera', code: 'YKreel02sea', caption: '波の音。', kind: 'reel', alts: ['寄せる波'] },
  {
    owner: 'bakery_mugi',
    code: 'BMbread1new',
    caption: '栗のデニッシュ、今年も焼き上がりました。',
    alts: ['栗のデニッシュ'],
    likes: ['hanako_walks'],
  },
  { owner: 'hinokuni_strings', code: 'HSlive01kum', caption: '土曜はまちなかで演奏します。', alts: ['四人の奏者'], kind: 'reel' },
  { owner: 'kagi_sora', code: 'KSsecret1xyzABCDEFGHIJKLMNOPQRSTUVWXYZab', caption: 'ないしょの一枚。', alts: ['空'] },
  { owner: 'mizuki_days', code: 'MZhike01yam', caption: '那須の山へ。', alts: ['山の稜線'] },
];

const START = Date.UTC(2026, 10, 20, 3, 0, 0);
const HOUR = 3_600_000;

export function createPosts(): Post[] {
  let commentNumber = 0;
  const comment = (author: string, text: string, at: number, parentId?: string): Comment => ({
    id: String(18_040_000_000_000_001n + BigInt(commentNumber++ * 37)),
    author,
    text,
    at,
    likes: [],
    parentId,
  });
  return SKETCHES.map((sketch, index) => {
    const id = String(3_760_000_000_000_000_101n + BigInt(index * 1_003));
    const at = START - ((index * 8) % SKETCHES.length) * 5 * HOUR;
    const comments = (sketch.comments ?? []).flatMap(([author, text, replies], n) => {
      const top = comment(author, text, at + (n + 1) * 600_000);
      return [top, ...(replies ?? []).map(([by, reply]) => comment(by, reply, at + HOUR, top.id))];
    });
    return {
      id,
      code: sketch.code,
      owner: sketch.owner,
      coauthors: [...(sketch.coauthors ?? [])],
      kind: sketch.kind ?? 'photo',
      caption: sketch.caption,
      at,
      media: (sketch.alts ?? ['']).map((alt, n) => ({ id: `${id}${n}`, alt, src: `/media/${sketch.code}-${n}.svg` })),
      likes: [...(sketch.likes ?? [])],
      reposts: [],
      saves: [],
      comments,
    };
  }).sort((a, b) => b.at - a.at);
}
