/** All patterns. A new file is added to both lists. */
import type { Examples, Pattern } from '../pattern.ts';
import { commercial, commercialExamples } from './commercial.ts';
import { confidential, confidentialExamples } from './confidential.ts';
import { dialogue, dialogueExamples } from './dialogue.ts';
import { discrimination, discriminationExamples } from './discrimination.ts';
import { disrespect, disrespectExamples } from './disrespect.ts';
import { falseClaims, falseClaimsExamples } from './false-claims.ts';
import { illegal, illegalExamples } from './illegal.ts';
import { insult, insultExamples } from './insult.ts';
import { malware, malwareExamples } from './malware.ts';
import { misleading, misleadingExamples } from './misleading.ts';
import { nondisclosable, nondisclosableExamples } from './nondisclosable.ts';
import { obscene, obsceneExamples } from './obscene.ts';
import { offTopic, offTopicExamples } from './off-topic.ts';
import { persons, personsExamples } from './persons.ts';
import { policyFormation, policyFormationExamples } from './policy-formation.ts';
import { political, politicalExamples } from './political.ts';
import { publicOrder, publicOrderExamples } from './public-order.ts';
import { quoting, quotingExamples } from './quoting.ts';
import { religious, religiousExamples } from './religious.ts';
import { rights, rightsExamples } from './rights.ts';
import { rumor, rumorExamples } from './rumor.ts';
import { unfitting, unfittingExamples } from './unfitting.ts';

export const patterns: readonly Pattern[] = [
  ...confidential,
  ...policyFormation,
  ...nondisclosable,
  ...persons,
  ...insult,
  ...disrespect,
  ...discrimination,
  ...illegal,
  ...rumor,
  ...falseClaims,
  ...obscene,
  ...publicOrder,
  ...political,
  ...religious,
  ...commercial,
  ...rights,
  ...malware,
  ...quoting,
  ...misleading,
  ...offTopic,
  ...unfitting,
  ...dialogue,
];

/** The patterns' own examples, for the tests; nothing that ships imports them. */
export const patternExamples: Examples = {
  ...confidentialExamples,
  ...policyFormationExamples,
  ...nondisclosableExamples,
  ...personsExamples,
  ...insultExamples,
  ...disrespectExamples,
  ...discriminationExamples,
  ...illegalExamples,
  ...rumorExamples,
  ...falseClaimsExamples,
  ...obsceneExamples,
  ...publicOrderExamples,
  ...politicalExamples,
  ...religiousExamples,
  ...commercialExamples,
  ...rightsExamples,
  ...malwareExamples,
  ...quotingExamples,
  ...misleadingExamples,
  ...offTopicExamples,
  ...unfittingExamples,
  ...dialogueExamples,
};
