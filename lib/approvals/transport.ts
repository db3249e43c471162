/**
 * Requests and decisions as short texts that survive chat and mail: wrapped lines, quotation marks, full width, invisible characters.
 * `MIMAMORI-REQUEST:1:<base64url>:END` and `MIMAMORI-DECISION:1:<jws>:END`; everything around them is left to the office's own words.
 */
import { fail, ok, type Problem, type Result } from '../foundation/result.ts';
import { decodeBase64Url, encodeBase64Url } from './base64url.ts';
import { type ApprovalRequest, RequestSchema } from './request.ts';

const KINDS = { request: 'MIMAMORI-REQUEST', decision: 'MIMAMORI-DECISION' } as const;
export type EnvelopeKind = keyof typeof KINDS;
const LINE = 76;
const MAX_INPUT = 2_000_000;

/** Compresses and expands bytes; comes in as an argument because the streams belong to the platform. */
export interface Codec {
  deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  inflate(bytes: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<Uint8Array<ArrayBuffer>>;
}

function wrap(kind: EnvelopeKind, body: string): string {
  const lines = `${KINDS[kind]}:1:${body}:END`.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return lines.join('\n');
}

/** The request as text, without its previews. */
export async function requestAsText(request: ApprovalRequest, codec: Codec): Promise<string> {
  const { thumbnails: _, ...rest } = request;
  const bytes = new TextEncoder().encode(JSON.stringify(rest));
  return wrap('request', encodeBase64Url(await codec.deflate(bytes)));
}

export const decisionAsText = (token: string): string => wrap('decision', token);

const problem = (given: string, ja: string, en: string): Problem => ({ path: '', given: given.slice(0, 60), ja, en });

/** Undoes what carriers do to a text: width, line ends, quotation marks, invisible characters, links made of words. */
export function unmangle(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u2028-\u202F\u2060-\u2064\uFEFF\u00AD]/g, '')
    .replace(/^[ \t]*(?:[>|＞]+[ \t]*)+/gm, '')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/\s+/g, '')
    .replace(/[“”"'「」『』]/g, '');
}

/** Finds the envelope in whatever was pasted. Says what is missing when there is none. */
export function openEnvelope(pasted: string, kind: EnvelopeKind): Result<string> {
  if (pasted.length > MAX_INPUT) {
    return fail(
      problem(
        pasted,
        '文字が多すぎます。依頼または決定の文だけを貼り付けてください。',
        'The text is too long. Paste the request or decision alone.',
      ),
    );
  }
  const text = unmangle(pasted);
  if (text === '')
    return fail(
      problem(
        '',
        '何も貼り付けられていません。届いた文をそのまま貼り付けてください。',
        'Nothing was pasted. Paste the message as it arrived.',
      ),
    );
  const found = new RegExp(`${KINDS[kind]}:(\\d+):([A-Za-z0-9_.-]*)(:END)?`).exec(text);
  if (!found) {
    const other = kind === 'request' ? 'decision' : 'request';
    if (text.includes(`${KINDS[other]}:`)) {
      return kind === 'decision'
        ? fail(
            problem(
              pasted,
              'これは承認の「依頼」です。承認者の画面（承認デスク）に貼り付けてください。',
              'This is a request. Paste it on the approver’s desk.',
            ),
          )
        : fail(
            problem(
              pasted,
              'これは承認の「決定」です。依頼した方のポップアップまたは承認の画面に貼り付けてください。',
              'This is a decision. Paste it where the request was made.',
            ),
          );
    }
    return fail(
      problem(
        pasted,
        `みまもりの文が見つかりません。「${KINDS[kind]}」で始まる部分を含めて貼り付けてください。`,
        `No Mimamori text was found. Include the part that begins with "${KINDS[kind]}".`,
      ),
    );
  }
  const [, version, body = '', end] = found;
  if (version !== '1')
    return fail(
      problem(
        pasted,
        `版 ${version} の文です。この拡張機能は版 1 を読めます。更新を確認してください。`,
        `This is version ${version}; this extension reads version 1. Check for an update.`,
      ),
    );
  if (!end)
    return fail(
      problem(
        pasted,
        '文の終わり（:END）がありません。途中で切れています。全体を貼り付けてください。',
        'The end (:END) is missing: the text was cut. Paste all of it.',
      ),
    );
  return ok(body);
}

const MAX_REQUEST_BYTES = 1_000_000;

/** Reads a request out of pasted text. */
export async function requestFromText(pasted: string, codec: Codec): Promise<Result<ApprovalRequest>> {
  const opened = openEnvelope(pasted, 'request');
  if (!opened.ok) return opened;
  const damaged = problem(
    pasted,
    '依頼の文が壊れています。もう一度コピーして貼り付けるか、ファイルで受け取ってください。',
    'The request is damaged. Copy it again, or ask for the file.',
  );
  const bytes = decodeBase64Url(opened.value);
  if (!bytes) return fail(damaged);
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await codec.inflate(bytes, MAX_REQUEST_BYTES)));
    return requestFromJson(parsed);
  } catch {
    return fail(damaged);
  }
}

/** Reads a request out of the contents of a file. */
export function requestFromJson(value: unknown): Result<ApprovalRequest> {
  const request = RequestSchema.safeParse(value);
  if (request.success) return ok(request.data);
  const issue = request.error.issues[0];
  const path = issue?.path.join('.') ?? '';
  return fail({
    path,
    given: '',
    ja: `依頼の項目「${path}」が読めません。みまもりの新しい版で作られたか、壊れています。`,
    en: `The field "${path}" of the request cannot be read: made by a newer version, or damaged.`,
  });
}

/** Takes a decision token out of pasted text; whether it counts is `verifyDecision`. */
export const decisionFromText = (pasted: string): Result<string> => openEnvelope(pasted, 'decision');
