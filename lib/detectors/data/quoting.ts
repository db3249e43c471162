/** Passing on what others posted: the clauses on links and quotations apply. */
import type { Examples, Pattern } from '../pattern.ts';

const category = 'prohibited-link';

export const quoting: Pattern[] = [
  {
    id: 'link/quote',
    category,
    strength: 'weak',
    find: '(?:リポスト|リグラム|リツイート|引用投稿|再投稿|repost)(?:です|しま|させ|して|:|\\s?@)|(?:引用|出典|写真|via)\\s?:\\s?@[a-z0-9._]{2,30}|@[a-z0-9._]{2,30}\\s?(?:さん|様)?(?:の|が)?[^。!?\\n@]{0,6}(?:投稿|写真|動画|記事|作品|画像)を?[^。!?\\n]{0,6}(?:引用|紹介|転載|お借り|シェア|拝借|掲載)|(?:フォロワー|利用者|ユーザー)(?:さん)?の(?:投稿|写真|動画)を{bit}(?:引用|紹介|転載|お借り|シェア|リポスト)|(?:こちら|この|個人)の?(?:ブログ|まとめサイト|サイト|まとめ)(?:が|も|を){gap}(?:面白|参考|ご覧|おすすめ|紹介)',
    topic: '無断|禁止|できません|募集|応募|遠慮|お断り',
    reason: 'link.quote',
  },
  {
    id: 'link/elsewhere',
    category,
    strength: 'weak',
    find: '(?:リンク|url)[はを]?{bit}(?:dm|コメント|メッセージ)(?:で|に)|(?:dm|コメント)(?:で|に)(?:リンク|url)|リンクツリー|linktree',
    topic: '不審|詐欺|注意',
    reason: 'link.elsewhere',
  },
];

export const quotingExamples: Examples = {
  'link/quote': {
    ng: [
      '@sample_user さんのお写真をシェアします。',
      'リポストしました。',
      'こちらのブログが参考になります。',
      '@tanaka_photo さんの写真をお借りしました。',
      '引用：@yamada さんの投稿',
      '個人ブログを紹介します。 blog.example.jp/diary',
      'フォロワーさんの投稿をリポストします。',
      '@yamada_hanako さんの写真を紹介します。',
      'リポストさせていただきました。',
    ],
    ok: [
      '写真の転載はできません。',
      'ストーリーズを更新しました。',
      'https://www.town.takanezawa.tochigi.jp/ に掲載しています。',
      '環境省のサイト https://www.env.go.jp/ で確認できます。',
      '詳細はチラシをご覧ください。',
      '投稿写真を募集しています。',
      '役場の窓口でお渡しします。',
      'https://www.mext.go.jp/ をご覧ください。',
      'プロフィールを更新しました。',
    ],
  },
  'link/elsewhere': {
    ng: ['リンクはDMで送ります。URLをDMでお送りします。'],
    ok: [
      'リンク切れを直しました。',
      '町ホームページをご覧ください。',
      'https://www.pref.tochigi.lg.jp/',
      '電話でお申し込みください。',
      'ホームページで公開しています。',
      '広報たかねざわ11月号',
      '詳細は市のホームページへ。',
      '写真コンテストの作品募集',
      '登録は窓口でどうぞ',
    ],
  },
};
