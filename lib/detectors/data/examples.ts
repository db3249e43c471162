/** The patterns' own examples, for the tests. A file apart, so that nothing that ships carries them: a bundler keeps what is spread. */
import type { Examples } from '../pattern.ts';
import { commercialExamples } from './commercial.ts';
import { confidentialExamples } from './confidential.ts';
import { dialogueExamples } from './dialogue.ts';
import { discriminationExamples } from './discrimination.ts';
import { disrespectExamples } from './disrespect.ts';
import { falseClaimsExamples } from './false-claims.ts';
import { illegalExamples } from './illegal.ts';
import { insultExamples } from './insult.ts';
import { malwareExamples } from './malware.ts';
import { misleadingExamples } from './misleading.ts';
import { nondisclosableExamples } from './nondisclosable.ts';
import { obsceneExamples } from './obscene.ts';
import { offTopicExamples } from './off-topic.ts';
import { personsExamples } from './persons.ts';
import { policyFormationExamples } from './policy-formation.ts';
import { politicalExamples } from './political.ts';
import { publicOrderExamples } from './public-order.ts';
import { quotingExamples } from './quoting.ts';
import { religiousExamples } from './religious.ts';
import { rightsExamples } from './rights.ts';
import { rumorExamples } from './rumor.ts';
import { unfittingExamples } from './unfitting.ts';

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
