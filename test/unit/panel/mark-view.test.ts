import { describe, expect, it } from 'vitest';
import { markView } from '../../../entrypoints/panel.content/mark-view.ts';
import type { GuardState } from '../../../lib/messages/bridge.ts';
import { HOLIDAY, packOf, pageOf, snapshotOf, WORKING_HOUR } from '../guard/given.ts';

const watching = (part: Partial<GuardState> = {}): GuardState => ({
  status: { kind: 'watching', account: 'rumoi_official' },
  snapshot: snapshotOf(packOf('rumoi')),
  page: pageOf('rumoi_official'),
  draft: null,
  held: null,
  notices: [],
  ...part,
});

const value = (state: GuardState, now: number, name: string) => markView(state, 'ja', now).rows.find((row) => row.name === name)?.value;

describe('the mark', () => {
  it('says until when the office is open', () => {
    expect(value(watching(), WORKING_HOUR, '運用時間')).toBe('時間内（17:20まで）');
    expect(markView(watching(), 'ja', WORKING_HOUR).line).toBe('見守っています');
  });

  it('says at a glance that it is closed, and when it opens', () => {
    expect(markView(watching(), 'ja', HOLIDAY).line).toBe('見守っています・時間外');
    expect(value(watching(), HOLIDAY, '運用時間')).toMatch(/11月24日.*8:50/);
    expect(markView(watching(), 'ja', HOLIDAY).changesAt).toBe(Date.parse('2026-11-24T08:50:00+09:00'));
  });

  it('says who acts on which account under which policy', () => {
    const { rows } = markView(watching(), 'ja', WORKING_HOUR);
    expect(rows.map((row) => row.value)).toEqual([
      '@rumoi_official',
      '留萌市インスタグラム運用ポリシー',
      '時間内（17:20まで）',
      '広報 花子',
    ]);
  });

  it('names what it cannot find', () => {
    const state = watching({ status: { kind: 'blind', missing: ['panel.missing.like', 'panel.missing.owner'] } });
    const { line, detail, level } = markView(state, 'ja', WORKING_HOUR);
    expect(line).toBe('監視できていません');
    expect(detail).toContain('いいね！のボタン、投稿者の名前');
    expect(level).toBe('warn');
  });

  it('says the organisation’s stop before the hours', () => {
    const state = watching({ snapshot: snapshotOf(packOf('rumoi'), { mode: { stop: true } }) });
    expect(markView(state, 'ja', WORKING_HOUR).line).toBe('見守っています・投稿停止モード');
  });

  it.each([
    [{ kind: 'inert', account: 'mizuki_days' }, '対象外アカウント'],
    [{ kind: 'inert', account: null }, 'ログインしていません'],
    [{ kind: 'unconfigured' }, '規程が選ばれていません'],
    [{ kind: 'blocked', reason: 'no-answer' }, '確認できないため止めています'],
    [{ kind: 'orphaned' }, '再読み込みしてください'],
    [{ kind: 'starting' }, '準備しています'],
  ] as const)('has words for %j', (status, line) => {
    expect(markView(watching({ status }), 'ja', WORKING_HOUR).line).toBe(line);
    expect(markView(watching({ status }), 'en', WORKING_HOUR).line).not.toBe('');
  });
});
