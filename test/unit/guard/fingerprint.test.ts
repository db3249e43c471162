import { describe, expect, it } from 'vitest';
import { fingerprint, sameAct, sameButText } from '../../../entrypoints/guard.content/fingerprint.ts';
import { post } from './given.ts';

const one = post();

describe('two readings are the same act', () => {
  it('when nothing but line ends at the end differs', () => {
    expect(fingerprint({ ...one, text: `${one.text}\n\n` })).toBe(fingerprint(one));
    expect(fingerprint({ ...one, text: 'あ\r\nい' })).toBe(fingerprint({ ...one, text: 'あ\nい' }));
  });

  it.each([
    ['one character', { text: `${one.text}！` }],
    ['a space', { text: `${one.text} ` }],
    ['the account', { page: { url: one.page.url, viewer: { handle: 'mizuki_days' } } }],
    ['the account that can no longer be read', { page: { url: one.page.url, viewer: null } }],
    ['a picture more', { media: [...(one.media ?? []), { index: 2, type: 'image' as const }] }],
    ['another file', { media: [{ index: 1, type: 'image' as const, digest: 'other' }] }],
    ['the time of publication', { schedule: 1 }],
    ['a collaborator', { collaborators: ['bakery_mugi'] }],
    ['the target', { target: { owners: ['hanako_walks'] } }],
  ])('but not when it differs by %s', (_, part) => {
    expect(fingerprint({ ...one, ...part })).not.toBe(fingerprint(one));
  });
});

describe('a file whose digest is still being computed', () => {
  const file = (digest: string | undefined, name = 'photo.jpg') => ({
    ...one,
    media: [{ index: 1, type: 'image' as const, name, digest }],
  });

  it('is the same file when the digest has come', () => {
    expect(sameAct(file(undefined), file('abc'))).toBe(true);
    expect(sameAct(file('abc'), file('abc'))).toBe(true);
  });

  it('is another when the digests or the names differ', () => {
    expect(sameAct(file('abc'), file('def'))).toBe(false);
    expect(sameAct(file(undefined), file('abc', 'other.jpg'))).toBe(false);
  });
});

describe('answers about pictures and links still hold', () => {
  it('when only words changed', () => {
    expect(sameButText(one, { ...one, text: '別の文です。' })).toBe(true);
  });

  it('but not when a link or a picture changed', () => {
    expect(sameButText(one, { ...one, text: '別の文 https://example.com/' })).toBe(false);
    expect(sameButText(one, { ...one, media: [] })).toBe(false);
  });
});
