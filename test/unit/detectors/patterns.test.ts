import { describe, expect, it } from 'vitest';
import { patternExamples } from '../../../lib/detectors/data/examples.ts';
import { patterns } from '../../../lib/detectors/data/index.ts';
import { expand } from '../../../lib/detectors/macros.ts';
import { CATEGORY_IDS } from '../../../lib/foundation/vocabulary.ts';
import { hasMessage } from '../../../lib/i18n/index.ts';
import { hitsIn } from './asking.ts';

describe('every pattern of the data files', () => {
  it.each(patterns.map((pattern) => [pattern.id, pattern] as const))(
    '%s catches its own examples and lets its counter-examples pass',
    (id, pattern) => {
      const examples = patternExamples[id];
      expect(examples, `Write examples for ${id} beside the pattern`).toBeDefined();
      const direction = pattern.only?.[0] ?? 'own';
      const missed = examples?.ng.filter((text) => !hitsIn(text, { direction }).some((hit) => hit.category === pattern.category));
      const alarmed = examples?.ok.filter((text) =>
        hitsIn(text, { direction }).some((hit) => hit.strength !== 'info' || hit.detector === id),
      );
      expect({ missed, alarmed }).toEqual({ missed: [], alarmed: [] });
      expect(examples?.ng.length).toBeGreaterThan(0);
      expect(examples?.ok.length).toBeGreaterThan(0);
    },
  );

  it('has an id of its own, a sentence that explains it, and repetitions with an end', () => {
    expect(new Set(patterns.map(({ id }) => id)).size).toBe(patterns.length);
    expect(patterns.filter(({ reason }) => !hasMessage(`detectors.${reason}`)).map(({ id }) => id)).toEqual([]);
    const endless = patterns.filter(({ find, unless, topic, around }) =>
      [find, unless, topic, around].some(
        (source) =>
          source !== undefined &&
          /(?<!\\)(?:[*+]|\{\d+,\})/.test(
            expand(source)
              .replace(/\[(?:\\.|[^\]\\])*\]/g, 'x')
              .replace(/\\s\*/g, ''),
          ),
      ),
    );
    expect(endless.map(({ id }) => id)).toEqual([]);
  });

  it('leaves no category without a pattern or detector', () => {
    const covered = new Set<string>([
      ...patterns.map(({ category }) => category),
      'personal-info',
      'prohibited-link',
      'inaccurate-misleading',
    ]);
    expect(CATEGORY_IDS.filter((category) => !covered.has(category))).toEqual([]);
  });
});

describe('a guard', () => {
  it('silences only its own sentence: a word of caution behind it excuses nothing', () => {
    const positives = patterns
      .filter(({ only }) => !only || only.includes('own'))
      .flatMap(({ id, category }) => (patternExamples[id]?.ng ?? []).map((text) => ({ category, text })));
    const hidden = positives.filter(
      ({ category, text }) =>
        !hitsIn(`${/[。！？!?]$/.test(text) ? text : `${text}。`}ご注意ください。`).some((hit) => hit.category === category),
    );
    expect(hidden).toEqual([]);
  });
});
