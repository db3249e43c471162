/**
 * Requests and decisions as short texts that survive chat and mail: wrapped lines, quotation marks, full width, invisible characters.
 * `MIMAMORI-REQUEST:1:<base64url>:END` and `MIMAMORI-DECISION:1:<jws>:END`; everything around them is left to the office's own words.
 */
import { fail, ok, type Problem, type Result } from '../foundation/result.ts';
import { decodeBase64Url, encodeBase64Url } from './base64url.ts';
import { type ApprovalRequest, RequestSchema } from './request.ts';

const KINDS = { request: 'MIMAMORI-REQUEST', decision: 'MIMAMORI-DECISION' } as const;
export type EnvelopeKind = keyof typeof KINDS;
const VERSION = '1';
const LINE = 76;
const MAX_INPUT = 2_000_000;

/** Compresses and expands bytes; comes in as an argument because the streams belong to the platform. */
export interface Codec {
  deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  inflate(bytes: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<Uint8Array<ArrayBuffer>>;
}

function wrap(kind: EnvelopeKind, body: string): string {
  const lines = `${KINDS[kind]}:${VERSION}:${body}:END`.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
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

const ENTITIES: Record<string, string> = { gt: '>', lt: '<', nbsp: ' ', ensp: ' ', emsp: ' ', shy: '', amp: '&', quot: '"', apos: "'" };
/** Written without being seen: joiners, directions, variation selectors, soft hyphens. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Undoes what carriers do to a text: width, wrapped lines, quotation marks, mark-up, invisible characters, links and long dashes made of
 * it. What is left of the text around goes too; only characters that our texts are written with matter.
 */
export function unmangle(text: string): string {
  return (
    text
      .replace(/=\r?\n/g, '')
      .normalize('NFKC')
      .replace(INVISIBLE, '')
      .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
        if (name) return ENTITIES[name.toLowerCase()] ?? whole;
        const point = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      })
      .replace(INVISIBLE, '')
      .replace(/<https?:\/\/[^|>]*\|([^>]*)>/gi, '$1')
      .replace(/\[([^\]]*)\]\(https?:[^)]*\)/gi, '$1')
      // Bounded, so that a lone 「<」 in somebody's words swallows nothing of ours.
      .replace(/<\s*\/?\s*[a-z][^<>]{0,300}>/gi, '')
      .replace(/[\u2010-\u2013\u2212]/g, '-')
      .replace(/\u2014/g, '--')
      .replace(/[\s>|»›│┃┆`*“”"'‘’「」『』]/g, '')
  );
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
  if (version !== VERSION) {
    const newer = Number(version) > Number(VERSION);
    return fail(
      problem(
        pasted,
        newer
          ? `新しい版 ${version} の文です。この端末のみまもりは版 ${VERSION} までを読めます。みまもりを更新してから、もう一度貼り付けてください。`
          : `古い版 ${version} の文です。今は使えません。送った方にみまもりを更新してもらい、もう一度送ってもらってください。`,
        newer
          ? `This text is of version ${version}; Mimamori here reads up to version ${VERSION}. Update Mimamori, then paste it again.`
          : `This text is of the old version ${version} and can no longer be used. Ask the sender to update Mimamori and send it again.`,
      ),
    );
  }
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
    ja: `依頼の項目「${path}」が読めません。みまもりの新しい版で作られたか、壊れています。みまもりを更新するか、もう一度送ってもらってください。`,
    en: `The field "${path}" of the request cannot be read: made by a newer version, or damaged. Update Mimamori, or have it sent again.`,
  });
}

/** Takes a decision token out of pasted text; whether it counts is `verifyDecision`. */
export const decisionFromText = (pasted: string): Result<string> => openEnvelope(pasted, 'decision');
