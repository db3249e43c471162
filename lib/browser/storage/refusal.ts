import type { Failure, FailureCode } from '../../messages/envelope.ts';

/** A stated "no" from inside a handler or a transaction; it becomes the failure in the reply. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly failure: Failure;
  constructor(code: FailureCode, sentences: { ja: string; en: string }, about: { path?: string; given?: string } = {}) {
    super(sentences.en);
    this.name = 'Refusal';
    this.failure = { code, path: about.path ?? '', given: about.given ?? '', ...sentences };
  }
}

/** Turns what a store threw into a refusal that a person can act on. Quota first: it must never be swallowed. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') {
    return new Refusal('quota', {
      ja: '保存領域がいっぱいで記録できません。公開を止めています。記録を書き出してから、このパソコンの空き容量を増やしてください。',
      en: 'The storage is full, so nothing can be recorded. Publishing is blocked. Export the record and free some disk space on this computer.',
    });
  }
  const given = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : String(error).slice(0, 200);
  if (error instanceof DOMException) {
    return new Refusal(
      'storage',
      {
        ja: '保存できませんでした。内容は変わっていません。もう一度お試しください。続く場合はブラウザーを再起動してください。',
        en: 'It could not be saved; nothing was changed. Please try again. If it goes on, restart the browser.',
      },
      { given },
    );
  }
  return new Refusal(
    'internal',
    {
      ja: 'みまもりの内部に誤りがあり、できませんでした。内容は変わっていません。続く場合は情報システム担当に連絡してください。',
      en: 'A fault inside Mimamori prevented this; nothing was changed. If it goes on, please contact your IT section.',
    },
    { given },
  );
}
