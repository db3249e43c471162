/**
 * Instagram's own words, by meaning. They follow the account's display language, not the browser's (facts 0.4), so every table is always in force.
 * A row: locale, text as it stands in the page, and where it was seen: a skeleton with the number of matches there, or facts.md with its confidence
 * (H seen in a real page or bundle, M one indirect source, L a single unverified string); `unverified` rows rest on general knowledge.
 * Words are one signal among several, never the only one. Over 250 lines because it is one table, a line for each word.
 */
import { foldLabel } from './label-text.ts';

type Row = readonly [locale: string, text: string, evidence: string];

export const LABELS = {
  like: [
    ['en', 'Like', 'post-dialog-en×16'],
    ['ja', 'いいね！', 'facts H'],
    ['es', 'Me gusta', 'profile-post-dialog-es×2'],
    ['pt', 'Curtir', 'post-page-pt×16'],
    ['ru', 'Нравится', 'reels-ru×4'],
    ['ko', '좋아요', 'facts H'],
    ['de', 'Gefällt mir', 'facts M'],
    ['fr', 'J’aime', 'facts M'],
  ],
  unlike: [
    ['en', 'Unlike', 'facts H'],
    ['ja', '「いいね！」を取り消す', 'facts H'],
    ['es', 'Ya no me gusta', 'facts H'],
    ['pt', 'Descurtir', 'facts H'],
    ['ru', 'Не нравится', 'facts H'],
    ['ko', '좋아요 취소', 'facts H'],
    ['de', 'Gefällt mir nicht mehr', 'facts M'],
    ['fr', 'Je n’aime plus', 'facts M'],
  ],
  comment: [
    ['en', 'Comment', 'reels-en×15'],
    ['ja', 'コメントする', 'facts H'],
    ['es', 'Comentar', 'profile-post-dialog-es×1'],
    ['ru', 'Комментировать', 'reels-ru×4'],
  ],
  share: [
    ['en', 'Share Post', 'feed-en-old×8'],
    ['en', 'Share', 'reels-en×15'],
    ['ja', '投稿をシェア', 'facts M'],
    ['ja', 'シェア', 'facts M'],
    ['es', 'Compartir publicación', 'profile-post-dialog-es×2'],
    ['es', 'Compartir', 'facts H'],
    ['pt', 'Compartilhar', 'post-page-pt×1'],
    ['ru', 'Поделиться публикацией', 'facts H'],
    ['ru', 'Поделиться', 'reels-ru×4'],
    ['ko', '게시물 공유', 'facts H'],
  ],
  repost: [
    ['en', 'Repost', 'post-dialog-en×1'],
    ['ja', 'リポスト', 'facts L'],
    ['ja', '再投稿', 'facts L'],
    ['ru', 'Сделать репост', 'facts H'],
    ['ko', '리포스트', 'facts H'],
  ],
  'undo-repost': [
    ['en', 'Undo repost', 'facts M'],
    ['en', 'Unrepost', 'facts M'],
  ],
  save: [
    ['en', 'Save', 'reels-en×15'],
    ['ja', '保存', 'facts H'],
    ['es', 'Guardar', 'profile-post-dialog-es×1'],
    ['pt', 'Salvar', 'post-page-pt×1'],
    ['ru', 'Сохранить', 'reels-ru×4'],
  ],
  unsave: [
    ['en', 'Remove', 'facts H'],
    ['ja', '削除', 'facts H'],
  ],
  more: [
    ['en', 'More options', 'feed-en-old×4'],
    ['en', 'More', 'reels-en×16'],
    ['ja', 'その他のオプション', 'facts M'],
    ['es', 'Más opciones', 'profile-post-dialog-es×1'],
    ['pt', 'Mais opções', 'post-page-pt×1'],
    ['ru', 'Ещё', 'reels-ru×5'],
  ],
  'comment-options': [
    ['en', 'Comment Options', 'post-dialog-en×15'],
    ['es', 'Opciones del comentario', 'facts H'],
    ['ru', 'Действия с комментарием', 'facts H'],
    ['ko', '댓글 옵션', 'facts H'],
  ],
  'new-post': [
    ['en', 'New post', 'profile-en×1'],
    ['ja', '新規投稿', 'facts H'],
    ['ja', '新しい投稿', 'facts M'],
    ['es', 'Nueva publicación', 'profile-post-dialog-es×1'],
    ['pt', 'Novo post', 'post-page-pt×1'],
    ['ru', 'Новая публикация', 'reels-ru×1'],
  ],
  similar: [
    ['en', 'Similar accounts', 'profile-en×1'],
    ['es', 'Cuentas similares', 'profile-post-dialog-es×1'],
  ],
  follow: [
    ['en', 'Follow', 'reels-en×8'],
    ['en', 'Follow Back', 'facts H'],
    ['ja', 'フォローする', 'facts H'],
    ['ja', 'フォローバックする', 'facts M'],
    ['es', 'Seguir', 'profile-post-dialog-es×2'],
    ['pt', 'Seguir', 'post-page-pt×1'],
    ['ru', 'Подписаться', 'reels-ru×4'],
    ['ko', '팔로우', 'facts H'],
    ['fr', 'Suivre', 'facts M'],
    ['de', 'Folgen', 'facts M'],
  ],
  following: [
    ['en', 'Following', 'following-list-en×276'],
    ['ja', 'フォロー中', 'facts M'],
    ['es', 'Siguiendo', 'facts H'],
    ['pt', 'Seguindo', 'facts H'],
    ['ru', 'Подписки', 'facts H'],
    ['ko', '팔로잉', 'facts H'],
    ['fr', 'Suivi(e)', 'facts M'],
    ['de', 'Gefolgt', 'facts M'],
  ],
  requested: [
    ['en', 'Requested', 'facts H'],
    ['ja', 'リクエスト済み', 'facts L'],
  ],
  unfollow: [
    ['en', 'Unfollow', 'facts H'],
    ['ja', 'フォローをやめる', 'facts L'],
  ],
  reply: [
    ['en', 'Reply', 'post-dialog-en×15'],
    ['ja', '返信する', 'facts M'],
    ['es', 'Responder', 'facts H'],
    ['pt', 'Responder', 'post-page-pt×15'],
    ['ru', 'Ответить', 'facts H'],
    ['ko', '답글 달기', 'facts H'],
    ['de', 'Antworten', 'facts H'],
  ],
  message: [
    ['en', 'Message', 'profile-en×1'],
    ['ja', 'メッセージ', 'facts H'],
    ['es', 'Mensaje', 'profile-post-dialog-es×1'],
  ],
  'post-comment': [
    ['en', 'Post', 'feed-en-old×4'],
    ['ja', '投稿する', 'facts M'],
    ['es', 'Publicar', 'profile-post-dialog-es×1'],
    ['pt', 'Postar', 'facts H'],
    ['ru', 'Опубликовать', 'facts H'],
    ['ko', '게시', 'facts H'],
  ],
  'add-comment': [
    ['en', 'Add a comment…', 'feed-en-old×4'],
    ['ja', 'コメントを追加…', 'facts H'],
    ['es', 'Agrega un comentario...', 'profile-post-dialog-es×1'],
    ['pt', 'Adicione um comentário...', 'post-page-pt×1'],
    ['ru', 'Добавьте комментарий...', 'facts H'],
    ['ko', '댓글 달기...', 'facts H'],
    ['de', 'Kommentieren …', 'facts L'],
    ['fr', 'Ajouter un commentaire…', 'facts L'],
  ],
  profile: [
    ['en', 'Profile', 'profile-en×1'],
    ['ja', 'プロフィール', 'facts H'],
    ['es', 'Perfil', 'profile-post-dialog-es×1'],
    ['pt', 'Perfil', 'post-page-pt×1'],
    ['ru', 'Профиль', 'reels-ru×1'],
  ],
  caption: [
    ['en', 'Write a caption...', 'facts H'],
    ['ja', 'キャプションを入力…', 'facts H'],
    ['es', 'Escribe un pie de foto…', 'facts M'],
    ['pt', 'Escreva uma legenda...', 'facts M'],
  ],
  'composer-step': [
    ['en', 'Create new post', 'facts H'],
    ['en', 'New reel', 'facts H'],
    ['en', 'Crop', 'facts H'],
    ['en', 'Edit', 'facts H'],
    ['en', 'Sharing', 'facts H'],
    ['ja', '新規投稿を作成', 'facts H'],
    ['ja', '新しいリール動画', 'facts L'],
    ['ja', '切り取る', 'facts H'],
    ['ja', '編集', 'facts H'],
    ['ja', 'シェア中', 'facts M'],
  ],
  'edit-step': [
    ['en', 'Edit info', 'facts H'],
    ['ja', '情報を編集', 'facts L'],
  ],
  publish: [
    ['en', 'Share', 'facts H'],
    ['en', 'Schedule', 'facts H'],
    ['ja', 'シェア', 'facts H'],
    ['ja', '予約', 'facts H'],
  ],
  done: [
    ['en', 'Done', 'facts H'],
    ['ja', '完了', 'facts H'],
  ],
  'alt-text': [
    ['en', 'Write alt text...', 'facts H'],
    ['ja', '代替テキストを入力…', 'facts L'],
  ],
  note: [
    ['en', 'Note...', 'facts a (H)'],
    ['ja', 'ノート…', 'unverified'],
  ],
  'write-note': [
    ['en', 'Share a thought...', 'unverified'],
    ['ja', '今の気持ちをシェア…', 'unverified'],
  ],
  'repost-thought': [
    ['en', 'Add a thought...', 'facts a (H)'],
    ['en', 'Drop an emoji...', 'facts a (H)'],
    ['en', 'Tag a friend...', 'facts a (H)'],
    ['ja', 'ひとこと追加…', 'unverified'],
  ],
  'share-now': [
    ['en', 'Share now', 'facts a (M)'],
    ['ja', '今すぐシェア', 'unverified'],
  ],
  unblock: [['en', 'Unblock', 'facts d (H)']],
  'write-message': [
    ['en', 'Message', 'facts H'],
    ['ja', 'メッセージ', 'facts M'],
  ],
  'share-message': [['en', 'Write a message...', 'facts H']],
  send: [
    ['en', 'Send', 'facts H'],
    ['en', 'Send separately', 'facts H'],
    ['ja', '送信', 'unverified'],
    ['ja', '個別に送信', 'unverified'],
  ],
  'add-to-story': [
    ['en', 'Add to story', 'unverified'],
    ['ja', 'ストーリーズに追加', 'unverified'],
  ],
  delete: [
    ['en', 'Delete', 'unverified'],
    ['ja', '削除', 'unverified'],
  ],
  archive: [
    ['en', 'Archive', 'unverified'],
    ['ja', 'アーカイブする', 'unverified'],
  ],
  report: [
    ['en', 'Report', 'facts 0.10 (H)'],
    ['ja', '報告する', 'unverified'],
  ],
  block: [
    ['en', 'Block', 'unverified'],
    ['ja', 'ブロックする', 'unverified'],
  ],
  restrict: [
    ['en', 'Restrict', 'facts d (H)'],
    ['ja', '制限する', 'unverified'],
  ],
  'private-account': [
    ['en', 'This account is private', 'unverified'],
    ['ja', 'このアカウントは非公開です', 'unverified'],
  ],
} as const satisfies Record<string, readonly Row[]>;

export type Word = keyof typeof LABELS;

const meanings = new Map<string, Word[]>();
for (const [word, rows] of Object.entries(LABELS) as [Word, readonly Row[]][]) {
  for (const [, text] of rows) {
    const key = foldLabel(text);
    const known = meanings.get(key);
    if (!known) meanings.set(key, [word]);
    else if (!known.includes(word)) known.push(word);
  }
}

const NONE: readonly Word[] = [];

/** Every meaning that `text` can have; the place decides which one it is ("Share" is three things, facts trap 9). */
export function meaningsOf(text: string | null | undefined): readonly Word[] {
  return text ? (meanings.get(foldLabel(text)) ?? NONE) : NONE;
}

/** Whether `text` can mean one of `words`. */
export function means(text: string | null | undefined, ...words: Word[]): boolean {
  return meaningsOf(text).some((word) => words.includes(word));
}
