/** The checker: one text in, everything worth saying about it out. Synchronous, pure, linear, never throws on any string. */
import { normalise } from '../text/normalise.ts';
import { splitSentences } from '../text/sentences.ts';
import { insult } from './data/insult.ts';
import { linksIn } from './links.ts';
import { PhraseBook } from './phrases.ts';
import type { DetectOptions, Hit } from './types.ts';

let book: PhraseBook | undefined;

/** Hits in the order of the text. Offsets are those of `text` as given. */
export function detect(text: string, options: DetectOptions): Hit[] {
  const normalised = normalise(text);
  const links = linksIn(normalised, options.ownDomains);
  book ??= new PhraseBook([...insult]);
  const hits: Hit[] = book.find(normalised.text, splitSentences(normalised.text), options.direction).map(({ pattern, start, end }) => {
    const span = normalised.span(start, end);
    return {
      detector: pattern.id,
      category: pattern.category,
      strength: pattern.strength,
      ...span,
      messageId: `detectors.${pattern.reason}`,
      data: { found: text.slice(span.start, span.end) },
      ...(pattern.suggestion === undefined ? {} : { suggestion: pattern.suggestion }),
    };
  });
  for (const link of links) {
    if (link.kind === 'other') {
      hits.push({
        detector: 'link/external',
        category: 'prohibited-link',
        strength: 'weak',
        start: link.start,
        end: link.end,
        messageId: 'detectors.link.external',
        data: { found: link.url, host: link.host },
      });
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}
