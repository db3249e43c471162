/** Shared by the detector tests: asks the checker the way the guard does, on a fixed day. */
import { detect } from '../../../lib/detectors/run.ts';
import type { DetectOptions, Hit } from '../../../lib/detectors/types.ts';

/** Saturday, 21 November 2026, midday in Japan. */
export const NOW = Date.UTC(2026, 10, 21, 3);

export const asking = (options: Partial<DetectOptions> = {}): DetectOptions => ({
  direction: 'own',
  now: NOW,
  ownDomains: ['town.example.lg.jp'],
  officialContacts: [],
  words: { never: [], fine: [] },
  ...options,
});

export const hitsIn = (text: string, options: Partial<DetectOptions> = {}): Hit[] => detect(text, asking(options));
export const warningsIn = (text: string, options: Partial<DetectOptions> = {}): Hit[] =>
  hitsIn(text, options).filter((hit) => hit.strength !== 'info');
/** `detector「marked characters」` of every hit of a family, for reading in a failure. */
export const seen = (text: string, family: string, options: Partial<DetectOptions> = {}): string[] =>
  hitsIn(text, options)
    .filter((hit) => hit.detector.startsWith(family))
    .map((hit) => `${hit.detector}(${hit.strength})「${text.slice(hit.start, hit.end)}」`);
