import { describe, expect, it } from 'vitest';
import { reasonFormOf, rememberQuestions, waysOf } from '../../../components/verdict/ways.ts';
import type { Finding, Release, Verdict } from '../../../lib/decision/types.ts';

const finding = (release: Release, part: Partial<Finding> = {}): Finding => ({
  key: `${release}-${part.severity ?? 'hold'}`,
  rule: 'r',
  clauses: [],
  severity: 'hold',
  messageId: 'm',
  data: {},
  remedy: 'n',
  release,
  ...part,
});
const verdict = (...findings: Finding[]): Verdict => ({ level: 'hold', findings, release: null, spends: [] });

describe('the ways on', () => {
  it('are none for what nothing lifts, whatever else is asked', () => {
    expect(waysOf(verdict(finding('none'), finding('approval'), finding('reason')))).toMatchObject({
      go: null,
      need: 'panel.go.none',
      approval: null,
    });
  });

  it('say nothing about mending when it is the guard that cannot decide', () => {
    expect(waysOf(verdict(finding('none', { rule: 'guard' })))).toMatchObject({ go: null, need: null });
  });

  it('are an approval, with the offices that can give it', () => {
    const asked = finding('approval', { approval: { type: 'post', offices: ['head'] } });
    expect(waysOf(verdict(asked, finding('checklist')))).toMatchObject({ go: null, need: 'panel.go.approval', approval: ['head'] });
  });

  it('are a checklist that must be finished', () => {
    expect(waysOf(verdict(finding('checklist')))).toMatchObject({ go: 'panel.go.checklist', need: 'panel.go.need.checklist' });
  });

  it('are a reason, and once it is given the same button works', () => {
    expect(waysOf(verdict(finding('reason')))).toMatchObject({ go: 'panel.go.reason', need: 'panel.go.need.reason' });
    expect(waysOf(verdict(finding('reason', { resolved: { by: 'reason' } })))).toMatchObject({ go: 'panel.go.reason', need: null });
  });

  it('are to read a warning', () => {
    const warn = finding('acknowledge', { severity: 'warn' });
    expect(waysOf(verdict(warn))).toMatchObject({ go: 'panel.go.acknowledge', need: null, acknowledge: [warn.key] });
  });

  it('let a warning’s questions be left unanswered, and call it that', () => {
    const warn = finding('checklist', { severity: 'warn' });
    expect(waysOf(verdict(warn))).toMatchObject({ go: 'panel.go.unanswered', need: null, acknowledge: [warn.key] });
  });

  it('are open when everything is answered', () => {
    expect(waysOf(verdict(finding('checklist', { resolved: { by: 'checklist' } })))).toMatchObject({
      go: 'panel.go.checklist',
      need: null,
    });
    expect(waysOf(verdict())).toMatchObject({ go: 'panel.go.ready', need: null });
  });
});

describe('one form for several reasons', () => {
  const choice = (code: string) => ({ code, label: { ja: code } });

  it('offers what all of them accept and asks for the most that any of them asks', () => {
    const form = reasonFormOf(
      verdict(
        finding('reason', { reasonForm: { choices: [choice('a'), choice('b')], text: 'optional', agreedBy: false } }),
        finding('reason', { reasonForm: { choices: [choice('b'), choice('c')], text: 'always', agreedBy: true } }),
      ),
    );
    expect(form).toMatchObject({ choices: [{ code: 'b' }], text: 'always', agreedBy: true });
  });

  it('is not there when nobody asks', () => {
    expect(reasonFormOf(verdict(finding('acknowledge', { severity: 'warn' })))).toBeNull();
  });
});

describe('questions', () => {
  it('stay to be seen after they were answered, so that a tick can be taken back', () => {
    const one = { id: 'q1', text: '一', clauses: [] };
    const two = { id: 'q2', text: '二', clauses: [] };
    const asked = rememberQuestions(new Map(), verdict(finding('checklist', { key: 'k', questions: [one, two] })));
    const later = rememberQuestions(asked, verdict(finding('checklist', { key: 'k', questions: [two] })));
    expect(later.get('k')?.map(({ id }) => id)).toEqual(['q1', 'q2']);
  });
});
