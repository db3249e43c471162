import { fail, ok, type Result } from '../foundation/result.ts';

/** First path segments of instagram.com that are no account. */
const NOT_ACCOUNTS = new Set([
  'p',
  'reel',
  'reels',
  'tv',
  'explore',
  'accounts',
  'direct',
  'web',
  'legal',
  'about',
  'developer',
  'challenge',
  'api',
  'graphql',
]);
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;
const SHAPE = /^[a-z0-9._]{1,30}$/;

function problem(given: string, ja: string, en: string): Result<never> {
  return fail({ path: 'handle', given: given.slice(0, 80), ja, en });
}

function fromUrl(url: URL, given: string): Result<string> {
  if (!/(^|\.)instagram\.com$/.test(url.hostname)) {
    return problem(
      given,
      `「${url.hostname}」はInstagramのアドレスではありません。Instagramのプロフィールのアドレスか、アカウント名（例：rumoi_official）を入れてください。`,
      `“${url.hostname}” is not an Instagram address. Enter the address of an Instagram profile or the account name (for example rumoi_official).`,
    );
  }
  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean);
  const name = first === 'stories' ? second : first;
  if (name === '' || NOT_ACCOUNTS.has(name)) {
    return problem(
      given,
      'このアドレスからはアカウント名がわかりません。アカウントのプロフィール画面を開き、そのアドレスを貼り付けてください。',
      'This address does not name an account. Open the account’s profile and paste its address.',
    );
  }
  return ok(name);
}

function named(given: string): Result<string> {
  const text = given
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .trim()
    .replace(/^["'「『<]+|["'」』>]+$/g, '');
  if (/^(https?:\/\/|www\.|m\.|instagram\.com)/i.test(text)) {
    try {
      return fromUrl(new URL(/^https?:/i.test(text) ? text : `https://${text}`), given);
    } catch {
      return problem(
        given,
        'アドレスの形が正しくありません。プロフィール画面のアドレスをそのまま貼り付けてください。',
        'The address is not well formed. Paste the address of the profile as it is.',
      );
    }
  }
  return ok(text.replace(/^@+/, ''));
}

/**
 * The handle (lower case, without `@`) from what a person typed or pasted: a name, `@name`, full width, or a profile's address.
 * Fails with a sentence that says what was wrong and what to enter.
 */
export function parseHandle(given: string): Result<string> {
  const read = named(given);
  if (!read.ok) return read;
  const handle = read.value.toLowerCase();
  if (handle === '')
    return problem(given, 'アカウント名を入れてください（例：rumoi_official）。', 'Enter the account name (for example rumoi_official).');
  if (handle.length > 30)
    return problem(
      given,
      'アカウント名は30文字までです。入れ間違いがないか確かめてください。',
      'Account names have at most 30 characters. Please check what you entered.',
    );
  if (!SHAPE.test(handle)) {
    return problem(
      given,
      'アカウント名に使えるのは半角の英数字と「.」「_」だけです。表示名ではなく、@で始まる名前を入れてください。',
      'Account names consist of letters a–z, digits, “.” and “_”. Enter the name that begins with @, not the display name.',
    );
  }
  if (/^\.|\.$|\.\./.test(handle)) {
    return problem(
      given,
      'アカウント名の先頭や末尾の「.」、続けた「..」は使われません。入れ間違いがないか確かめてください。',
      'An account name neither begins nor ends with “.” nor holds “..”. Please check what you entered.',
    );
  }
  return ok(handle);
}
