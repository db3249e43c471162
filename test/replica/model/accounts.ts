/** The people and offices of the replica. All invented but for the accounts that the five policies themselves name. */
import type { Account } from './types.ts';

type Sketch = Partial<Account> & Pick<Account, 'handle' | 'fullName' | 'bio'>;

const OFFICIAL: Sketch[] = [
  {
    handle: 'takanezawa_town',
    fullName: '高根沢町【公式】',
    bio: '高根沢町の公式アカウントです。町の四季と暮らしをお届けします。\n※コメントへの返信は行っておりません。',
    links: ['https://www.town.takanezawa.tochigi.jp/'],
  },
  {
    handle: 'rumoi_official',
    fullName: '留萌市【公式】',
    bio: '北海道留萌市の公式アカウント。黄金岬の夕陽、うまい魚、まちの出来事をお届けします。',
    links: ['https://www.e-rumoi.jp/'],
  },
  {
    handle: 'hokkaido_cafe',
    fullName: '北海道とつながるカフェ',
    bio: '北海道への移住・交流の情報をお届けします。',
    links: ['https://www.pref.hokkaido.lg.jp/'],
  },
  {
    handle: 'kagamino_town',
    fullName: '鏡野町',
    bio: '岡山県鏡野町の公式アカウントです。奥津渓、うたたねの里から。',
    links: ['https://www.town.kagamino.lg.jp/'],
  },
  {
    handle: 'artistspot_kumamoto',
    fullName: '【公式】アーティストスポット熊本',
    bio: '熊本市でまちなか演奏をするみなさんと、その音を楽しむみなさんへ。',
    links: ['https://www.city.kumamoto.jp/'],
  },
].map((sketch) => ({ professional: true, category: '政府機関', ...sketch }));

const OTHERS: Sketch[] = [
  { handle: 'takanezawa_library', fullName: '高根沢町図書館', bio: '新着本と催しのお知らせ。', professional: true, category: '図書館' },
  {
    handle: 'tochigi_pref_koho',
    fullName: '栃木県広報課',
    bio: '栃木県の公式アカウントです。',
    links: ['https://www.pref.tochigi.lg.jp/'],
    professional: true,
    verified: true,
    category: '政府機関',
  },
  {
    handle: 'bakery_mugi',
    fullName: 'ベーカリー麦',
    bio: '駅前のちいさなパン屋。火曜定休。',
    links: ['https://mugi.example.com/', 'https://order.mugi.example.com/'],
    professional: true,
    category: 'パン屋',
  },
  {
    handle: 'hinokuni_strings',
    fullName: '火の国ストリングス',
    bio: '熊本の弦楽四重奏。まちなか演奏の登録者です。',
    verified: true,
    category: 'ミュージシャン・バンド',
  },
  { handle: 'hanako_walks', fullName: '花子のさんぽ', bio: '町を歩いて写真を撮っています。' },
  { handle: 'taro.t_2026', fullName: '太郎', bio: '釣りと温泉。' },
  { handle: 'yuki_camera', fullName: 'ゆき', bio: '夕景専門。' },
  { handle: 'kagi_sora', fullName: 'そら', bio: '友だちだけ。', isPrivate: true },
  { handle: 'mizuki_days', fullName: 'みずき', bio: '休日は山へ。' },
];

/** Accounts that one browser of the replica can switch to: the official ones and the private account of a member of staff. */
export const SWITCHABLE = [...OFFICIAL.map((sketch) => sketch.handle), 'takanezawa_library', 'mizuki_days'];

export function createAccounts(): Account[] {
  return [...OFFICIAL, ...OTHERS].map((sketch, index) => ({
    id: String(58_102_030_400 + index * 1_017),
    verified: false,
    isPrivate: false,
    professional: false,
    locale: 'ja',
    hue: (index * 47 + 200) % 360,
    ...sketch,
    links: [...(sketch.links ?? [])],
  }));
}
